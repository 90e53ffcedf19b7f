package org.vmremediator.policy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vmremediator.config.FilterConfig;
import org.vmremediator.config.RulesConfig;

/** Triggers, VMs, tags and datastores for tests; each differs from the sample only where a test says so. */
public final class Samples {
    public static final Instant CREATED = Instant.parse("2026-03-01T10:00:00Z");
    public static final VmKey VM = new VmKey("lab", "vm-42");
    public static final String OPT_OUT = "remediation/opt-out";
    public static final String OPT_IN = "remediation/opt-in";
    public static final RulesConfig RULES = new RulesConfig(false, false, false, OPT_OUT, OPT_IN, FilterConfig.NONE);
    public static final Tag OPT_OUT_TAG = new Tag("urn:opt-out", "remediation", "opt-out");
    public static final DatastoreRef GOLD_1 = datastore("gold-1");
    public static final DatastoreRef GOLD_2 = datastore("gold-2");
    public static final DatastoreRef GOLD_3 = datastore("gold-3");

    private Samples() {}

    public static Trigger trigger(TriggerKind kind) {
        Origin origin = new Origin("id-1", "https://vcenter.example/sdk", "type", "vcenter-events", 0, 7);
        return new Trigger(
                VM, kind, 1001, CREATED, "web-1", Optional.empty(), Optional.empty(), Optional.empty(), false, origin);
    }

    public static Tag tag(Setting setting, String name) {
        return new Tag("urn:" + setting.id() + ":" + name, setting.category(), name);
    }

    public static List<Tag> tags(Setting setting, int... sizes) {
        return Arrays.stream(sizes)
                .mapToObj(size -> tag(setting, Integer.toString(size)))
                .toList();
    }

    /** 2 CPUs in sockets of 1, 4096 MB, all flags off, powered on, changeVersion v1. */
    public static VmState vm() {
        return vm(2, 4096, 1);
    }

    public static VmState vm(int cpus, int memoryMb, int cores) {
        return new VmState(
                VM,
                Optional.of("uuid-1"),
                "web-1",
                PowerState.POWERED_ON,
                false,
                cpus,
                memoryMb,
                cores,
                false,
                false,
                false,
                Optional.of("v1"),
                VmFacts.NONE);
    }

    public static VmState off(VmState vm) {
        return with(vm, PowerState.POWERED_OFF, vm.changeVersion());
    }

    public static VmState with(VmState vm, PowerState power, Optional<String> changeVersion) {
        return copy(vm, power, vm.template(), changeVersion);
    }

    public static VmState template() {
        return copy(vm(), PowerState.POWERED_OFF, true, Optional.of("v1"));
    }

    private static VmState copy(VmState vm, PowerState power, boolean template, Optional<String> changeVersion) {
        return new VmState(
                vm.vm(),
                vm.vcenterInstanceUuid(),
                vm.name(),
                power,
                template,
                vm.numCpu(),
                vm.memoryMb(),
                vm.numCoresPerSocket(),
                vm.memoryHotAddEnabled(),
                vm.cpuHotAddEnabled(),
                vm.cpuHotRemoveEnabled(),
                changeVersion,
                vm.facts());
    }

    public static VmState withFlags(boolean memoryHotAdd, boolean cpuHotAdd, boolean cpuHotRemove) {
        VmState vm = vm();
        return new VmState(
                vm.vm(),
                vm.vcenterInstanceUuid(),
                vm.name(),
                PowerState.POWERED_OFF,
                false,
                vm.numCpu(),
                vm.memoryMb(),
                vm.numCoresPerSocket(),
                memoryHotAdd,
                cpuHotAdd,
                cpuHotRemove,
                vm.changeVersion(),
                vm.facts());
    }

    public static DatastoreRef datastore(String name) {
        return new DatastoreRef("datastore-" + name, name);
    }

    /** Usable on both hosts, accessible, not in maintenance; sizes in any unit. */
    public static DatastoreState state(DatastoreRef datastore, long capacity, long free) {
        return new DatastoreState(datastore, capacity, free, true, "normal", Set.of("host-1", "host-2"), 0, false);
    }

    /** On gold-1, with 100 committed and a swap file of 20, on two connected hosts. */
    public static VmPlacement placement(DatastoreState... datastores) {
        return placed(List.of(GOLD_1), datastores);
    }

    public static VmPlacement placed(List<DatastoreRef> homeAndDisks, DatastoreState... datastores) {
        return new VmPlacement(
                vm(),
                homeAndDisks,
                100,
                20,
                0,
                false,
                false,
                false,
                false,
                Hindrances.NONE,
                Set.of("host-1", "host-2"),
                List.of(datastores));
    }

    public static List<Tag> join(List<Tag> some, List<Tag> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
