package org.vmremediator.vcenter;

import java.util.List;
import org.vmremediator.policy.Tag;

/** Reads tags. Categories and tags are cached, and read again when an unknown id or name turns up. */
public interface TagReader {
    /** The tags on the VM itself: one call when the cache knows them all. */
    List<Tag> attachedTags(String moref);

    /** All tags of a category; empty when there is no such category. From the cache. */
    List<Tag> tagsOf(String category);

    /** Forgets the cached tags, for the one who finds a tag missing. */
    void forgetTags();
}
