package org.vmremediator.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.TriggerKind;
import org.vmremediator.testing.simulator.Write;

/**
 * Every trigger there is, on every VM that is delicate. What came of it is not asked of the remediator: vCenter's own
 * account of harm has to stay empty.
 */
class NoHarmIT {
    private static Stream<Delicate> all() {
        return Stream.of(DelicateVm.values(), TightVm.values(), CrampedVm.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("all")
    void shouldDoNoHarm(Delicate vm) {
        try (RuleBench bench = vm.bench()) {
            bench.everyTrigger();

            assertThat(bench.vcenter.harm()).isEmpty();
        }
    }

    /** So that each case above can fail. */
    @ParameterizedTest
    @MethodSource("all")
    void shouldHurtWhoeverDoesItByHand(Delicate vm) {
        try (RuleBench bench = vm.bench()) {
            new ByHand(bench).everything();

            assertThat(bench.vcenter.harm()).anyMatch(line -> line.contains(vm.harm()));
        }
    }

    @Test
    void shouldDoAllOfItToAVmThatIsNotDelicate() {
        try (RuleBench bench = new RuleBench(inventory -> RuleBench.sizes(inventory)
                .datastore("ds-full", "full", datastore -> datastore.freeGb(2))
                .datastore(RuleBench.ROOMY, "roomy", datastore -> datastore.freeGb(95))
                .vm(RuleBench.VM, "web-1", vm -> vm))) {
            bench.vcenter.meanwhile().raiseAlarm(RuleBench.VM, RuleBench.ALARM);

            assertThat(bench.everyTrigger())
                    .containsExactly(
                            Optional.of(Reason.TAGGED),
                            Optional.of(Reason.TAGGED),
                            Optional.of(Reason.RELOCATED),
                            Optional.of(Reason.RECONFIGURED))
                    .hasSameSizeAs(TriggerKind.values());
            assertThat(bench.vcenter.carriedOut()).hasSize(4).allMatch(Write::effective);
            assertThat(bench.vcenter.harm()).isEmpty();
        }
    }
}
