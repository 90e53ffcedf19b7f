package org.vmremediator.vcenter;

import java.util.List;
import org.vmremediator.policy.Hindrances;

/**
 * Reads what hinders a move. Encryption shows in the home's key: vSphere encrypts no disk of a VM whose home is plain.
 */
final class VmHindrances {
    private static final String KEY = "config.keyId.keyId";
    private static final String CONSOLIDATION = "runtime.consolidationNeeded";
    private static final String TOOLS_INSTALLER = "runtime.toolsInstallerMounted";
    static final List<String> PATHS = List.of(KEY, CONSOLIDATION, TOOLS_INSTALLER);

    private VmHindrances() {}

    static Hindrances of(VimObject vm) {
        VmDevices devices = new VmDevices(vm);
        return new Hindrances(
                devices.hasSharedDisk(),
                devices.hasBusSharing(),
                vm.get(KEY, String.class).isPresent(),
                devices.hasPassthrough(),
                vm.isTrue(CONSOLIDATION),
                vm.isTrue(TOOLS_INSTALLER));
    }
}
