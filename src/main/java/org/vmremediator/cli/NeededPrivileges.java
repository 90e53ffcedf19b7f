package org.vmremediator.cli;

import java.util.ArrayList;
import java.util.List;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.Mode;

/**
 * Privileges that go together, for one purpose.
 *
 * @param purpose such as {@code relocation}
 * @param mode a dry run does without those that only writing needs
 * @param advice how to grant them
 */
record NeededPrivileges(String purpose, Mode mode, List<String> privileges, String advice) {
    private static final String BY_ROLE = "grant by a role on the root folder, propagating";
    private static final String GLOBALLY = "grant as a global permission: tags lie in no inventory folder";

    /** For reading, and for the remediations that are switched on. */
    static List<NeededPrivileges> of(Configuration configuration, String vcenter) {
        List<NeededPrivileges> needed = new ArrayList<>();
        needed.add(new NeededPrivileges("reading", Mode.ENFORCE, List.of("System.Read"), BY_ROLE));
        if (configuration.tagging().enabled()) {
            needed.add(tagging(
                    configuration.modeIn(vcenter, configuration.tagging().mode())));
        }
        if (configuration.reconfiguration().enabled()) {
            needed.add(reconfiguration(configuration.modeIn(
                    vcenter, configuration.reconfiguration().mode())));
        }
        if (configuration.relocation().enabled()) {
            needed.add(relocation(
                    configuration.modeIn(vcenter, configuration.relocation().mode())));
        }
        return needed;
    }

    private static NeededPrivileges tagging(Mode mode) {
        return new NeededPrivileges("tagging", mode, List.of("InventoryService.Tagging.AttachTag"), GLOBALLY);
    }

    private static NeededPrivileges reconfiguration(Mode mode) {
        List<String> privileges = List.of(
                "VirtualMachine.Config.CPUCount", "VirtualMachine.Config.Memory", "VirtualMachine.Config.Settings");
        return new NeededPrivileges("reconfiguration", mode, privileges, BY_ROLE);
    }

    private static NeededPrivileges relocation(Mode mode) {
        List<String> privileges = List.of("Resource.ColdMigrate", "Resource.HotMigrate", "Datastore.AllocateSpace");
        return new NeededPrivileges("relocation", mode, privileges, BY_ROLE);
    }

    /** Whether the permission on the root folder says all that there is to say. */
    boolean isSettledByRootFolder() {
        return !advice.equals(GLOBALLY);
    }
}
