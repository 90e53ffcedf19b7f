package org.vmremediator.replay.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.vmremediator.policy.VmKey;
import org.vmremediator.replay.BrokenRecord;
import org.vmremediator.replay.ReplayResult;

/** All that a report shows. */
record Findings(
        ReplayResult result, Sizes sizes, List<PolicyFindings> policies, Partings partings, List<BrokenRecord> broken) {

    boolean compares() {
        return policies.size() > 1;
    }

    PolicyFindings first() {
        return policies.get(0);
    }

    PolicyFindings second() {
        return policies.get(1);
    }

    /** The VM's name, as far as an event told it. */
    String name(VmKey vm) {
        return policies.stream()
                .flatMap(policy -> policy.vm(vm).stream())
                .map(VmLedger::name)
                .findFirst()
                .orElse(vm.moref());
    }

    Instant from() {
        return result.first().orElse(result.inventoryTaken());
    }

    /** At least a minute after the start, so that there is an axis to draw. */
    Instant to() {
        Instant last = result.last().orElse(from());
        return last.isAfter(from().plusSeconds(60)) ? last : from().plusSeconds(60);
    }

    /** The VMs with the most of something, by either policy; ties by key, so that a report is always the same. */
    List<VmKey> most(int count, ToDoubleFunction<VmLedger> measure) {
        Set<VmKey> all = new HashSet<>();
        policies.forEach(policy -> policy.vms().forEach(vm -> all.add(vm.vm())));
        ToDoubleFunction<VmKey> byKey = vm -> policies.stream()
                .flatMap(policy -> policy.vm(vm).stream())
                .mapToDouble(measure)
                .max()
                .orElse(0);
        return all.stream()
                .filter(vm -> byKey.applyAsDouble(vm) > 0)
                .sorted(Comparator.comparingDouble(byKey).reversed().thenComparing(VmKey::toString))
                .limit(count)
                .toList();
    }
}
