package org.vmremediator.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.audit.AuditSamples;
import org.vmremediator.policy.PropertyChange;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.Trigger;
import org.vmremediator.testing.simulator.InventoryBuilder;

/** VMs whose tags wait, and the audit records of those that vm-remediator tagged. */
final class PendingSamples {
    static final String CPU = "config.hardware.numCPU";
    static final String HOT_ADD = "config.memoryHotAddEnabled";
    private static final String MEMORY = "config.hardware.memoryMB";
    private static final String CORES = "config.hardware.numCoresPerSocket";

    private PendingSamples() {}

    static InventoryBuilder inventory(InventoryBuilder inventory) {
        return inventory
                .vm("vm-1", "web-01", vm -> vm.cpus(2))
                .vm("vm-2", "touched", vm -> vm.poweredOff())
                .vm("vm-3", "shrink", vm -> vm.cpus(4).suspended())
                .vm("vm-4", "apart", vm -> vm)
                .vm("vm-5", "golden", vm -> vm.template())
                .vm("vm-6", "as tagged", vm -> vm.cpus(2))
                .vm("vm-7", "untagged", vm -> vm)
                .category(CPU, "1", "2", "4")
                .category(MEMORY, "1024", "4096")
                .category(CORES, "1")
                .category(HOT_ADD, "true")
                .category("remediation", "opt-out")
                .attached("vm-1", CPU, "4")
                .attached("vm-1", HOT_ADD, "true")
                .attached("vm-2", CPU, "4")
                .attached("vm-3", CPU, "2")
                .attached("vm-3", MEMORY, "4096")
                .attached("vm-4", CPU, "4")
                .attached("vm-4", "remediation", "opt-out")
                .attached("vm-5", CPU, "2")
                .attached("vm-6", CPU, "2")
                .attached("vm-6", CORES, "1")
                .attached("vm-7", "remediation", "opt-out");
    }

    static InventoryBuilder manyVms(InventoryBuilder inventory) {
        inventory.category(CPU, "1", "2", "4");
        IntStream.range(0, 200)
                .mapToObj(number -> "vm-" + number)
                .forEach(vm -> inventory.vm(vm, vm, spec -> spec).attached(vm, CPU, "2"));
        return inventory;
    }

    private static Trigger trigger(String moref) {
        return AuditSamples.trigger(moref, moref, Optional.of("VM CPU Usage"));
    }

    /** A dry run's. */
    static AuditRecord planned(String moref) {
        return AuditSamples.bare(Reason.DRY_RUN, trigger(moref));
    }

    static AuditRecord tagged(String moref, String category, String tag, Instant when, String instance) {
        AuditRecord bare = AuditSamples.bare(Reason.TAGGED, trigger(moref));
        return new AuditRecord(
                bare.id(),
                bare.remediation(),
                bare.reason(),
                bare.message(),
                "enforce",
                bare.version(),
                bare.configurationHash(),
                instance,
                bare.vcenterInstanceUuid(),
                bare.vmName(),
                bare.trigger(),
                List.of(new PropertyChange("tag:" + category, Optional.empty(), tag)),
                bare.leftOut(),
                bare.task(),
                1,
                bare.planned(),
                when);
    }
}
