package org.vmremediator.remediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vmremediator.policy.TriggerKind.CPU_ALARM;
import static org.vmremediator.policy.TriggerKind.POWERED_OFF;
import static org.vmremediator.policy.TriggerKind.STORAGE_ALARM;
import static org.vmremediator.remediation.RuleBench.ALARM;
import static org.vmremediator.remediation.RuleBench.CPU;
import static org.vmremediator.remediation.RuleBench.MEMORY;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vmremediator.config.FilterConfig;
import org.vmremediator.config.RulesConfig;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.Samples;
import org.vmremediator.policy.TriggerKind;
import org.vmremediator.testing.simulator.InventoryBuilder;
import org.vmremediator.testing.simulator.VmTrait;

/** The rules that hold for every remediation, and those of a reconfiguration, where breaking one would hurt. */
class SafetyRulesIT {
    private final RuleBench bench = new RuleBench(SafetyRulesIT::inventory);

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = TriggerKind.class,
            names = {"CPU_ALARM", "MEMORY_ALARM", "STORAGE_ALARM"})
    void shouldDoNothingWhenTheAlarmDoesNotHoldAnyMore(TriggerKind kind) {
        assertThat(bench.trigger(kind, "vm-plain").reason()).isEqualTo(Reason.CLEARED);
        bench.vcenter.meanwhile().turnAlarmYellow("vm-plain", ALARM);
        assertThat(bench.trigger(kind, "vm-plain").reason()).isEqualTo(Reason.CLEARED);
        bench.vcenter.meanwhile().raiseAlarm("vm-plain", "alarm-7");
        assertThat(bench.trigger(kind, "vm-plain").reason()).isEqualTo(Reason.CLEARED);
        bench.vcenter.meanwhile().raiseAlarm("vm-plain", ALARM);
        bench.vcenter.meanwhile().acknowledgeAlarm("vm-plain", ALARM);
        assertThat(bench.trigger(kind, "vm-plain").reason()).isEqualTo(Reason.ACKNOWLEDGED);
        assertThat(bench.vcenter.writes()).isEmpty();
    }

    @Test
    void shouldActWhileTheAlarmHolds() {
        assertThat(bench.alarm(CPU_ALARM, "vm-plain").reason()).isEqualTo(Reason.TAGGED);
        assertThat(bench.vcenter.attachedTags("vm-plain")).containsExactly(CPU + "/2");
    }

    @ParameterizedTest
    @EnumSource(TriggerKind.class)
    void shouldNotTouchWhatIsSomebodyElses(TriggerKind kind) {
        assertThat(bench.alarm(kind, "vm-managed").reason()).isEqualTo(Reason.MANAGED);
        assertThat(bench.alarm(kind, "vm-ft").reason()).isEqualTo(Reason.FAULT_TOLERANCE);
        assertThat(bench.alarm(kind, "vm-template").reason()).isEqualTo(Reason.TEMPLATE);
        assertThat(bench.vcenter.writes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"disconnected", "orphaned", "inaccessible", "invalid"})
    void shouldFailForAVmThatIsOutOfReach(String state) {
        bench.vcenter.meanwhile().setConnectionState("vm-off", state);

        for (TriggerKind kind : TriggerKind.values()) {
            assertThat(bench.alarm(kind, "vm-off").reason()).isEqualTo(Reason.VM_INACCESSIBLE);
        }
        assertThat(bench.vcenter.writes()).isEmpty();
    }

    @Test
    void shouldDoNothingWhereTheTagsCannotBeRead() {
        bench.vcenter.meanwhile().raiseAlarm("vm-plain", ALARM);

        for (TriggerKind kind : TriggerKind.values()) {
            bench.vcenter.failures().status("tag-association.list-attached-tags", 500, 3);
            assertThat(bench.observe(kind, "vm-plain")).isNotInstanceOf(Result.Observed.class);
            bench.vcenter.failures().status("tag-association.list-attached-tags", 403, 3);
            assertThat(bench.observe(kind, "vm-plain")).isNotInstanceOf(Result.Observed.class);
        }
        assertThat(bench.vcenter.writes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TriggerKind.class)
    void shouldLeaveAVmAloneThatOptedOut(TriggerKind kind) {
        bench.vcenter.meanwhile().attach("vm-off", "remediation", "opt-out");

        assertThat(bench.alarm(kind, "vm-off").reason()).isEqualTo(Reason.OPT_OUT);
        assertThat(bench.vcenter.writes()).isEmpty();
    }

    @Test
    void shouldGrowNeitherCpusNorMemoryOfALatencySensitiveVmWhoseReservationDoesNotFollow() {
        bench.vcenter.meanwhile().attach("vm-latency", CPU, "2");
        bench.vcenter.meanwhile().attach("vm-latency", MEMORY, "8192");

        RuleBench.End end = bench.trigger(POWERED_OFF, "vm-latency");

        assertThat(end.leftOutCodes()).containsExactlyInAnyOrder("cpus-not-reserved", "memory-not-locked");
        assertThat(end.reason()).isEqualTo(Reason.INVALID_TAGS);
        assertThat(bench.vcenter.writes()).isEmpty();
        assertThat(bench.vcenter.meanwhile().startUp("vm-latency")).isEmpty();
    }

    @Test
    void shouldKeepToTheScope() {
        bench.rules(optIn());
        assertThat(bench.alarm(CPU_ALARM, "vm-plain").reason()).isEqualTo(Reason.NOT_OPTED_IN);

        bench.vcenter.meanwhile().attach("vm-plain", "remediation", "opt-in");

        assertThat(bench.alarm(CPU_ALARM, "vm-plain").reason()).isEqualTo(Reason.TAGGED);
    }

    @Test
    void shouldKeepToFoldersClustersAndPools() {
        List<String> any = List.of();
        List<FilterConfig> matching = List.of(
                new FilterConfig(List.of("pl*"), any, any, any),
                new FilterConfig(any, List.of("/datacenter/vm/prod"), any, any),
                new FilterConfig(any, List.of("/datacenter/vm/prod/web"), any, any),
                new FilterConfig(any, any, List.of("clus*"), any),
                new FilterConfig(any, any, any, List.of("gold")));
        List<FilterConfig> others = List.of(
                new FilterConfig(List.of("db*"), any, any, any),
                new FilterConfig(any, List.of("/datacenter/vm/test"), any, any),
                new FilterConfig(any, any, List.of("other"), any),
                new FilterConfig(any, any, any, List.of("silver")));

        assertThat(others)
                .allSatisfy(filter -> assertThat(bench.rules(only(filter))
                                .alarm(CPU_ALARM, "vm-plain")
                                .reason())
                        .isEqualTo(Reason.NOT_IN_SCOPE));
        assertThat(bench.vcenter.writes()).isEmpty();
        assertThat(matching)
                .allSatisfy(filter -> assertThat(bench.rules(only(filter))
                                .alarm(CPU_ALARM, "vm-plain")
                                .reason())
                        .isIn(Reason.TAGGED, Reason.TAG_ALREADY_ATTACHED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"above-host-threads", "above-host-memory", "memory-not-locked", "no-room-for-swap"})
    void shouldLeaveOutWhatWouldKeepAVmOff(String code) {
        String vm = "vm-" + code;
        boolean cpus = code.equals("above-host-threads");
        bench.vcenter.meanwhile().attach(vm, cpus ? CPU : MEMORY, cpus ? "16" : "8192");

        RuleBench.End end = bench.trigger(POWERED_OFF, vm);

        assertThat(end.leftOutCodes()).containsExactly(code);
        assertThat(end.reason()).isEqualTo(Reason.INVALID_TAGS);
        assertThat(bench.vcenter.meanwhile().startUp(vm)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"above-host-threads", "above-host-memory", "memory-not-locked", "no-room-for-swap"})
    void shouldHurtWithoutThatRule(String code) {
        String vm = "vm-" + code;
        boolean cpus = code.equals("above-host-threads");
        bench.vcenter.meanwhile().attach(vm, cpus ? CPU : MEMORY, cpus ? "16" : "8192");

        bench.rules(new RulesConfig(true, false, false, Samples.OPT_OUT, Samples.OPT_IN, FilterConfig.NONE));

        assertThat(bench.trigger(POWERED_OFF, vm).reason()).isEqualTo(Reason.RECONFIGURED);
        assertThat(bench.vcenter.meanwhile().startUp(vm)).as("the fault").isPresent();
    }

    @Test
    void shouldGrowAVmThatWillPowerOn() {
        bench.vcenter.meanwhile().attach("vm-locked", MEMORY, "4096");

        assertThat(bench.trigger(POWERED_OFF, "vm-locked").reason()).isEqualTo(Reason.RECONFIGURED);
        assertThat(bench.vcenter.meanwhile().startUp("vm-locked")).isEmpty();
    }

    @Test
    void shouldReadLittle() {
        bench.vcenter.meanwhile().raiseAlarm("vm-plain", ALARM);
        bench.observe(CPU_ALARM, "vm-plain");

        assertThat(bytesFor(CPU_ALARM)).isLessThan(2048);
        assertThat(bytesFor(POWERED_OFF)).isLessThan(4096);
        assertThat(bytesFor(STORAGE_ALARM)).isLessThan(10240);
        bench.rules(only(new FilterConfig(List.of(), List.of("*"), List.of(), List.of())));
        assertThat(bytesFor(CPU_ALARM)).isLessThan(4096);
    }

    private long bytesFor(TriggerKind kind) {
        bench.vcenter.forgetCalls();
        long before = bench.vcenter.bytesOut();
        assertThat(bench.observe(kind, "vm-plain")).isInstanceOf(Result.Observed.class);
        assertThat(bench.vcenter.callsOf("RetrievePropertiesEx")).hasSize(1);
        return bench.vcenter.bytesOut() - before;
    }

    private static RulesConfig optIn() {
        return new RulesConfig(true, true, true, Samples.OPT_OUT, Samples.OPT_IN, FilterConfig.NONE);
    }

    private static RulesConfig only(FilterConfig filter) {
        return new RulesConfig(true, true, false, Samples.OPT_OUT, Samples.OPT_IN, filter);
    }

    private static InventoryBuilder inventory(InventoryBuilder inventory) {
        return RuleBench.sizes(inventory)
                .host("host-1", "esx-1")
                .host("host-2", "esx-small", host -> host.cpuThreads(8).memoryMb(4096))
                .datastore("ds-1", "gold-1")
                .datastore("ds-2", "gold-2", datastore -> datastore.freeGb(90))
                .datastore("ds-3", "tight", datastore -> datastore.freeGb(5))
                .folder("group-v10", "prod")
                .folder("group-v11", "web", "group-v10")
                .pool("resgroup-10", "gold")
                .vm("vm-plain", "plain", vm -> vm.in("group-v11").pool("resgroup-10"))
                .vm("vm-off", "off", vm -> vm.poweredOff())
                .vm("vm-managed", "vCLS-1", vm -> vm.managedBy("com.vmware.vim.eam"))
                .vm("vm-ft", "ft", vm -> vm.with(VmTrait.FAULT_TOLERANCE))
                .vm("vm-template", "golden", vm -> vm.template())
                .vm("vm-above-host-threads", "cpus", vm -> vm.on("host-2").poweredOff())
                .vm("vm-above-host-memory", "memory", vm -> vm.on("host-2").poweredOff())
                .vm(
                        "vm-memory-not-locked",
                        "gpu",
                        vm -> vm.memoryReservationMb(1024)
                                .with(VmTrait.PASSTHROUGH)
                                .poweredOff())
                .vm(
                        "vm-latency",
                        "latency",
                        vm -> vm.memoryReservationMb(1024)
                                .with(VmTrait.LATENCY_SENSITIVE)
                                .poweredOff())
                .vm("vm-no-room-for-swap", "swap", vm -> vm.datastore("ds-3").poweredOff())
                .vm(
                        "vm-locked",
                        "locked",
                        vm -> vm.with(VmTrait.PASSTHROUGH, VmTrait.MEMORY_LOCKED)
                                .poweredOff());
    }
}
