package org.vmremediator.vcenter;

import com.vmware.vim25.ManagedObjectReference;
import java.util.List;
import java.util.Optional;

/** Tells in which pods (datastore clusters) Storage DRS moves VMs by itself. */
final class StoragePods {
    private static final String CONFIG = "podStorageDrsEntry.storageDrsConfig.podConfig.";
    private static final String ENABLED = CONFIG + "enabled";
    private static final String BEHAVIOR = CONFIG + "defaultVmBehavior";
    static final String TYPE = "StoragePod";
    static final List<String> PATHS = List.of(ENABLED, BEHAVIOR);

    private final List<VimObject> objects;

    StoragePods(List<VimObject> objects) {
        this.objects = objects;
    }

    /** A pod that does not say how it is configured counts as automated. */
    boolean isAutomated(Optional<ManagedObjectReference> parent) {
        return parent.filter(folder -> folder.getType().equals(TYPE)).isPresent()
                && objects.stream()
                        .filter(object -> object.reference().equals(parent.get()))
                        .noneMatch(StoragePods::leavesVmsAlone);
    }

    private static boolean leavesVmsAlone(VimObject pod) {
        return pod.get(ENABLED, Boolean.class).equals(Optional.of(false))
                || pod.get(BEHAVIOR, String.class).equals(Optional.of("manual"));
    }
}
