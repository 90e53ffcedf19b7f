package org.vmremediator.policy;

import java.util.List;
import java.util.Optional;

/**
 * What to do, in absolute terms, with the state that it presumes. Carrying it out twice does no more than once.
 */
public sealed interface Change {

    /** The same change as property, old and new value, for people and for the audit record. */
    List<PropertyChange> properties();

    /**
     * Attach {@code to}, after detaching {@code from}, a smaller tag of the same category.
     *
     * @param presumedHardware the present value of the setting, above which {@code to} lies
     */
    record ReplaceTag(Setting setting, Optional<Tag> from, Tag to, int presumedHardware) implements Change {
        @Override
        public List<PropertyChange> properties() {
            return List.of(new PropertyChange("tag:" + setting.category(), from.map(Tag::name), to.name()));
        }
    }

    /** One ReconfigVM_Task with only what differs. An absent changeVersion means that the server keeps none. */
    record Reconfigure(List<PropertyChange> settings, Optional<String> changeVersion) implements Change {
        @Override
        public List<PropertyChange> properties() {
            return settings;
        }
    }

    /**
     * A move of home and disks to another datastore.
     *
     * @param bytes the space to count as taken on the target while the move runs
     */
    record Relocate(DatastoreRef from, DatastoreRef to, long bytes) implements Change {
        @Override
        public List<PropertyChange> properties() {
            return List.of(new PropertyChange("datastore", Optional.of(from.name()), to.name()));
        }
    }
}
