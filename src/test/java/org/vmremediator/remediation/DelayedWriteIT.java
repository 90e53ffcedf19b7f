package org.vmremediator.remediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vmremediator.policy.TriggerKind.CPU_ALARM;
import static org.vmremediator.policy.TriggerKind.POWERED_OFF;
import static org.vmremediator.policy.TriggerKind.STORAGE_ALARM;
import static org.vmremediator.remediation.RuleBench.VM;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vmremediator.policy.TriggerKind;
import org.vmremediator.testing.simulator.InventoryBuilder;
import org.vmremediator.testing.simulator.Meanwhile;
import org.vmremediator.testing.simulator.SimulatedVCenter;
import org.vmremediator.testing.simulator.VmTrait;

/** Between a plan and its write the VM becomes delicate. A write that was delayed asks all rules again. */
class DelayedWriteIT {
    /** What happens to a VM for which there is a plan. */
    record Turn(TriggerKind kind, String name, Consumer<SimulatedVCenter> event) {
        @Override
        public String toString() {
            return kind + " " + name;
        }
    }

    private static Stream<Turn> turns() {
        Stream<Turn> everywhere = Stream.of(CPU_ALARM, STORAGE_ALARM, POWERED_OFF)
                .flatMap(kind -> Stream.of(
                        turn(kind, "opted out", now -> now.attach(VM, "remediation", "opt-out")),
                        turn(kind, "managed", now -> now.manageBy(VM, "com.vmware.vcDr")),
                        turn(kind, "disconnected", now -> now.setConnectionState(VM, "disconnected")),
                        turn(kind, "fault tolerant", now -> now.give(VM, VmTrait.FAULT_TOLERANCE))));
        Stream<Turn> alarms = Stream.of(CPU_ALARM, STORAGE_ALARM)
                .flatMap(kind -> Stream.of(
                        turn(kind, "cleared", now -> now.clearAlarm(VM, RuleBench.ALARM)),
                        turn(kind, "acknowledged", now -> now.acknowledgeAlarm(VM, RuleBench.ALARM))));
        return Stream.of(everywhere, alarms, moves(), powerOns()).flatMap(turns -> turns);
    }

    private static Stream<Turn> moves() {
        Stream<Turn> traits = Stream.of(
                        VmTrait.MULTI_WRITER_DISK,
                        VmTrait.SHARED_BUS,
                        VmTrait.ENCRYPTED,
                        VmTrait.PASSTHROUGH,
                        VmTrait.CONSOLIDATION_NEEDED,
                        VmTrait.TOOLS_INSTALLER)
                .map(trait -> turn(STORAGE_ALARM, trait.name(), now -> now.give(VM, trait)));
        Stream<Turn> datastores = Stream.of(
                turn(
                        STORAGE_ALARM,
                        "source in a pod",
                        now -> now.change("ds-full", full -> full.inPod("group-p1", "automated"))),
                turn(
                        STORAGE_ALARM,
                        "target in a pod",
                        now -> now.change(RuleBench.ROOMY, roomy -> roomy.inPod("group-p1", "automated"))),
                turn(
                        STORAGE_ALARM,
                        "thin disks on the target",
                        now -> now.change(RuleBench.ROOMY, roomy -> roomy.uncommittedGb(90))));
        return Stream.concat(traits, datastores);
    }

    private static Stream<Turn> powerOns() {
        return Stream.of(
                turn(POWERED_OFF, "home is full", now -> now.change("ds-full", full -> full.freeGb(1))),
                new Turn(
                        POWERED_OFF,
                        "host is small",
                        vcenter -> vcenter.host("host-1").cpuThreads(1)));
    }

    private static Turn turn(TriggerKind kind, String name, Consumer<Meanwhile> event) {
        return new Turn(kind, name, vcenter -> event.accept(vcenter.meanwhile()));
    }

    @ParameterizedTest
    @MethodSource("turns")
    void shouldAskTheRulesAgain(Turn turn) {
        try (RuleBench bench = bench(turn.kind())) {
            bench.late(turn.kind(), true, turn.event());

            bench.vcenter.meanwhile().growThinDisks(RuleBench.ROOMY);
            assertThat(bench.vcenter.harm()).isEmpty();
        }
    }

    /** So that each case above can fail. A fresh plan is not verified, which is why it must be fresh. */
    @ParameterizedTest
    @MethodSource("turns")
    void shouldHurtWhereTheyAreNotAsked(Turn turn) {
        try (RuleBench bench = bench(turn.kind())) {
            bench.late(turn.kind(), false, turn.event());

            bench.vcenter.meanwhile().growThinDisks(RuleBench.ROOMY);
            assertThat(bench.vcenter.harm()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TriggerKind.class,
            names = {"CPU_ALARM", "STORAGE_ALARM", "POWERED_OFF"})
    void shouldGoOnWhereNothingHasChanged(TriggerKind kind) {
        try (RuleBench bench = bench(kind)) {
            assertThat(bench.late(kind, true, vcenter -> {})).isInstanceOf(Result.Concluded.class);
            assertThat(bench.vcenter.carriedOut()).hasSize(1);
            assertThat(bench.vcenter.harm()).isEmpty();
        }
    }

    private static RuleBench bench(TriggerKind kind) {
        RuleBench bench = new RuleBench(DelayedWriteIT::inventory);
        bench.vcenter.meanwhile().raiseAlarm(VM, RuleBench.ALARM);
        if (kind == POWERED_OFF) {
            bench.vcenter.meanwhile().powerOff(VM);
            bench.vcenter.meanwhile().attach(VM, RuleBench.CPU, "2");
            bench.vcenter.meanwhile().attach(VM, RuleBench.MEMORY, "2048");
        }
        return bench;
    }

    private static InventoryBuilder inventory(InventoryBuilder inventory) {
        return RuleBench.sizes(inventory)
                .host("host-1", "esx-1")
                .datastore("ds-full", "full", datastore -> datastore.freeGb(3))
                .datastore(RuleBench.ROOMY, "roomy", datastore -> datastore.freeGb(95))
                .vm(VM, "web-1", vm -> vm);
    }
}
