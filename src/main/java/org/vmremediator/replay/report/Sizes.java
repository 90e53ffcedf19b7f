package org.vmremediator.replay.report;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.vmremediator.policy.Setting;
import org.vmremediator.policy.VmKey;
import org.vmremediator.replay.snapshot.Snapshot;
import org.vmremediator.vcenter.InventoryVm;

/** The VMs as the inventory has them, before anything is planned. */
final class Sizes {
    private final Map<VmKey, InventoryVm> vms = new HashMap<>();

    Sizes(Snapshot inventory) {
        inventory
                .vcenters()
                .forEach(vcenter -> vcenter.vms().forEach(vm -> vms.put(new VmKey(vcenter.vcenter(), vm.moref()), vm)));
    }

    int count() {
        return vms.size();
    }

    /** CPUs or MB of memory; empty for a VM that the inventory does not have. */
    Optional<Integer> of(VmKey vm, Setting setting) {
        return Optional.ofNullable(vms.get(vm))
                .map(InventoryVm::hardware)
                .map(hardware -> setting == Setting.NUM_CPU ? hardware.numCpu() : hardware.memoryMb());
    }

    /** What its files take. */
    long bytes(VmKey vm) {
        return Optional.ofNullable(vms.get(vm))
                .map(known -> known.storage().committedBytes())
                .orElse(0L);
    }

    /** By what power of two it grows, CPUs and memory together; tags that wait count too. */
    double growth(VmLedger ledger) {
        return growth(ledger, Setting.NUM_CPU) + growth(ledger, Setting.MEMORY_MB);
    }

    private double growth(VmLedger ledger, Setting setting) {
        Optional<Integer> before = of(ledger.vm(), setting).filter(size -> size > 0);
        Optional<Integer> after = ledger.largest(setting);
        return before.isEmpty() || after.isEmpty()
                ? 0
                : Math.max(0, Math.log((double) after.get() / before.get()) / Math.log(2));
    }

    /** What its reconfigurations add. */
    long added(VmLedger ledger, Setting setting) {
        Optional<Integer> before = of(ledger.vm(), setting);
        return ledger.last(setting, false)
                .flatMap(after -> before.map(size -> Math.max(0, after - size)))
                .orElse(0);
    }

    /** Whether a tag asks for more than its hardware has in the end. */
    boolean waits(VmLedger ledger, Setting setting) {
        int now = ledger.last(setting, false).or(() -> of(ledger.vm(), setting)).orElse(Integer.MAX_VALUE);
        return ledger.last(setting, true).filter(tag -> tag > now).isPresent();
    }
}
