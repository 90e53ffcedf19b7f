package org.vmremediator.policy;

import java.util.List;

/** What was read from vCenter for one trigger, before anything is decided. */
public sealed interface Observation {
    VmState vm();

    /** All tags attached to the VM itself. */
    List<Tag> attached();

    /**
     * For an alarm of CPU or memory.
     *
     * @param sizes all tags of the alarm's category, attached or not
     */
    record ForTagging(VmState vm, List<Tag> attached, List<Tag> sizes) implements Observation {

        /** The same VM without the tags of a setting that no tag may change. */
        public ForTagging without(Setting setting) {
            List<Tag> others = attached.stream()
                    .filter(tag -> !tag.category().equals(setting.category()))
                    .toList();
            return new ForTagging(vm, others, sizes);
        }
    }

    record ForReconfiguration(VmState vm, List<Tag> attached) implements Observation {}

    record ForRelocation(VmPlacement placement, List<Tag> attached) implements Observation {
        @Override
        public VmState vm() {
            return placement.vm();
        }
    }
}
