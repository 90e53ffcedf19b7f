package org.vmremediator.vcenter;

import java.util.Optional;
import org.vmremediator.policy.Tag;

/** Makes categories and tags; for {@code provision-tags} and {@code check}. Always asks the server, never the cache. */
public interface TagAdministration {
    Optional<TagCategory> category(String name);

    /** A category with cardinality SINGLE for VirtualMachine. */
    TagCategory createCategory(String name, String description);

    Tag createTag(TagCategory category, String name, String description);
}
