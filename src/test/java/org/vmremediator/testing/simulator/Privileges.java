package org.vmremediator.testing.simulator;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The privileges that the account lacks; it has all others. */
final class Privileges {
    /** Those that a vCenter registers and this one knows of; asking for another is an InvalidArgument. */
    static final Set<String> KNOWN = Set.of(
            "System.Anonymous",
            "System.View",
            "System.Read",
            "VirtualMachine.Config.CPUCount",
            "VirtualMachine.Config.Memory",
            "VirtualMachine.Config.Settings",
            "VirtualMachine.Interact.PowerOn",
            "VirtualMachine.Interact.PowerOff",
            "Resource.ColdMigrate",
            "Resource.HotMigrate",
            "Datastore.AllocateSpace",
            "InventoryService.Tagging.AttachTag",
            "InventoryService.Tagging.CreateCategory",
            "InventoryService.Tagging.CreateTag");

    private final Set<String> revoked = ConcurrentHashMap.newKeySet();
    private final Set<String> hidden = ConcurrentHashMap.newKeySet();

    boolean has(String privilege) {
        return !revoked.contains(privilege);
    }

    /** Nothing of that object can be read any more: the account has no role there. */
    void hide(String moref) {
        hidden.add(moref);
    }

    boolean canRead(Ref object) {
        return has("System.Read") && !hidden.contains(object.value());
    }

    void require(String privilege, Ref object) {
        if (!has(privilege)) {
            throw Faults.noPermission(object, privilege);
        }
    }

    void revoke(String privilege) {
        revoked.add(privilege);
    }

    void grant(String privilege) {
        revoked.remove(privilege);
    }
}
