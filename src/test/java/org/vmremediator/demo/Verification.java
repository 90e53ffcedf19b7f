package org.vmremediator.demo;

import java.util.ArrayList;
import java.util.List;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.demo.Story.Expected;

/** Whether all went as told: on the audit topic, and in the vCenter. */
final class Verification {
    private final List<String> faults = new ArrayList<>();

    private Verification() {}

    /** What did not go as told; empty when all did. */
    static List<String> faults(Story story, Watch watch, VmTable table, Cast cast) {
        Verification verification = new Verification();
        story.expected().forEach(each -> verification.auditedOnce(each, watch));
        story.unanswered().forEach(each -> verification.expect(watch.recordsOf(each), List.of(), each.name()));
        verification.expect(story.deadLettersOfTheStory(), 1L, "dead letters of the broken record");
        verification.faults.addAll(watch.invalid());
        verification.grew(table, cast.busy());
        verification.moved(table, cast.crowded());
        verification.untouched(table, cast.calm());
        verification.untouched(table, cast.largest());
        return List.copyOf(verification.faults);
    }

    private void auditedOnce(Expected expected, Watch watch) {
        List<String> reasons = watch.recordsOf(expected.event()).stream()
                .map(AuditRecord::reason)
                .map(reason -> reason.code())
                .toList();
        expect(
                reasons,
                List.of(expected.reason()),
                "audit records of event " + expected.event().key());
    }

    private void grew(VmTable table, Cast.Vm vm) {
        VmFacts before = table.before(vm);
        int cpus = before.cpus() + 1;
        VmFacts told = new VmFacts(
                before.name(), "poweredOff", cpus, before.memoryMb(), before.datastore(), List.of("numCPU=" + cpus));
        expect(table.now(vm), told, vm.name());
    }

    private void moved(VmTable table, Cast.Vm vm) {
        VmFacts before = table.before(vm);
        VmFacts now = table.now(vm);
        if (now.datastore().equals(before.datastore())) {
            faults.add(vm.name() + " is still on " + before.datastore());
        }
        VmFacts told = new VmFacts(
                before.name(), before.power(), before.cpus(), before.memoryMb(), now.datastore(), before.tags());
        expect(now, told, vm.name());
    }

    private void untouched(VmTable table, Cast.Vm vm) {
        expect(table.now(vm), table.before(vm), vm.name());
    }

    private void expect(Object found, Object told, String what) {
        if (!found.equals(told)) {
            faults.add(what + ": found " + found + ", expected " + told);
        }
    }
}
