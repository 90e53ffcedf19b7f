package org.vmremediator.replay.report;

import java.util.List;
import java.util.function.ToLongFunction;
import org.vmremediator.policy.Outcome;
import org.vmremediator.policy.Remediation;
import org.vmremediator.policy.Setting;

/** A policy in figures. */
record Figures(PolicyFindings policy, Sizes sizes) {

    /** One line of the table. */
    record Figure(String name, String unit, ToLongFunction<Figures> value) {
        /** Whether it is contained in the line above. */
        boolean isPart() {
            return name.startsWith("of it ");
        }
    }

    static final List<Figure> ALL = List.of(
            new Figure("Triggers", "", Figures::triggers),
            new Figure("Changes planned", "", Figures::plans),
            new Figure("of it tagging", "", figures -> figures.plans(Remediation.TAGGING)),
            new Figure("of it reconfiguration", "", figures -> figures.plans(Remediation.RECONFIGURATION)),
            new Figure("of it relocation", "", figures -> figures.plans(Remediation.RELOCATION)),
            new Figure("VMs changed", "", Figures::vmsChanged),
            new Figure("CPUs added by reconfigurations", "", figures -> figures.added(Setting.NUM_CPU)),
            new Figure("Memory added by reconfigurations", "GB", figures -> figures.added(Setting.MEMORY_MB) >> 10),
            new Figure("VMs with a larger tag still waiting", "", Figures::vmsWaiting),
            new Figure("Data moved by relocations", "GB", figures -> figures.moved() >> 30),
            new Figure(
                    "Most changes in an hour",
                    "",
                    figures -> figures.policy().peak().most()),
            new Figure("Nothing to do", "", figures -> figures.of(Outcome.UNCHANGED)),
            new Figure("Suppressed", "", figures -> figures.of(Outcome.SKIPPED)),
            new Figure("Failed", "", figures -> figures.of(Outcome.FAILED)));

    long triggers() {
        return policy.tally().all();
    }

    long plans() {
        return of(Outcome.PLANNED);
    }

    long plans(Remediation remediation) {
        return policy.tally().of(remediation, Outcome.PLANNED);
    }

    long of(Outcome outcome) {
        return policy.tally().of(outcome);
    }

    long vmsChanged() {
        return policy.vms().stream().filter(vm -> vm.plans() > 0).count();
    }

    long added(Setting setting) {
        return policy.vms().stream().mapToLong(vm -> sizes.added(vm, setting)).sum();
    }

    long vmsWaiting() {
        return policy.vms().stream()
                .filter(vm -> sizes.waits(vm, Setting.NUM_CPU) || sizes.waits(vm, Setting.MEMORY_MB))
                .count();
    }

    /** In bytes. */
    long moved() {
        return policy.vms().stream()
                .mapToLong(vm -> vm.plans(Remediation.RELOCATION) * sizes.bytes(vm.vm()))
                .sum();
    }
}
