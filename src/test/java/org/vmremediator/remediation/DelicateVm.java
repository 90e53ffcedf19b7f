package org.vmremediator.remediation;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.vmremediator.config.FilterConfig;
import org.vmremediator.config.RulesConfig;
import org.vmremediator.policy.Samples;
import org.vmremediator.testing.simulator.InventoryBuilder;
import org.vmremediator.testing.simulator.SimulatedVCenter;
import org.vmremediator.testing.simulator.VmSpec;
import org.vmremediator.testing.simulator.VmTrait;

/**
 * VMs that must not be changed, or not in one way, each in a vCenter of its own where nothing but one rule keeps it from
 * harm. Their datastore is nearly full, and a roomy one stands ready.
 */
@SuppressWarnings("ImmutableEnumChecker") // its functions keep nothing
enum DelicateVm implements Delicate {
    MANAGED("com.vmware.vim.eam takes it back", vm -> vm.managedBy("com.vmware.vim.eam")),
    FAULT_TOLERANT("its secondary VM does not follow", vm -> vm.with(VmTrait.FAULT_TOLERANCE)),
    FAULT_TOLERANT_BY_STATE("its secondary VM does not follow", vm -> vm.with(VmTrait.FAULT_TOLERANCE_STATE)),
    FAULT_TOLERANT_BY_INFO("its secondary VM does not follow", vm -> vm.with(VmTrait.FAULT_TOLERANCE_INFO)),
    TEMPLATE("every VM that is made from it is another now", VmSpec::template),
    DISCONNECTED(
            vcenter -> vcenter.meanwhile().setConnectionState(RuleBench.VM, "disconnected"),
            "nobody can see what it is"),
    ORPHANED(vcenter -> vcenter.meanwhile().setConnectionState(RuleBench.VM, "orphaned"), "nobody can see what it is"),
    CLEARED(vcenter -> vcenter.meanwhile().clearAlarm(RuleBench.VM, RuleBench.ALARM), "it was well"),
    YELLOW(vcenter -> vcenter.meanwhile().turnAlarmYellow(RuleBench.VM, RuleBench.ALARM), "it was well"),
    ACKNOWLEDGED(vcenter -> vcenter.meanwhile().acknowledgeAlarm(RuleBench.VM, RuleBench.ALARM), "somebody is at work"),

    OPTED_OUT(DelicateVm::optOut, "it is opted out"),
    OPTED_OUT_IN_SILENCE(
            vcenter -> {
                optOut(vcenter);
                vcenter.failures().status("tag-association.list-attached-tags", 403, 1000);
            },
            "it is opted out"),
    OPTED_OUT_BY_A_TAG_WITHOUT_NAME(
            vcenter -> {
                optOut(vcenter);
                vcenter.failures().status("tag.get", 404, 1000);
            },
            "it is opted out"),
    NOT_OPTED_IN("its owner was not asked", true, FilterConfig.NONE),
    OF_ANOTHER_NAME(
            "its owner was not asked", false, new FilterConfig(List.of("db-*"), List.of(), List.of(), List.of())),
    IN_ANOTHER_FOLDER(
            "its owner was not asked",
            false,
            new FilterConfig(List.of(), List.of("/datacenter/vm/prod"), List.of(), List.of())),
    IN_ANOTHER_CLUSTER(
            "its owner was not asked", false, new FilterConfig(List.of(), List.of(), List.of("test*"), List.of())),
    IN_ANOTHER_POOL(
            "its owner was not asked", false, new FilterConfig(List.of(), List.of(), List.of(), List.of("gold"))),

    MULTI_WRITER("the other VMs write to a disk that it left", vm -> vm.with(VmTrait.MULTI_WRITER_DISK)),
    BUS_SHARING("SharedBusControllerNotSupported", vm -> vm.with(VmTrait.SHARED_BUS)),
    ENCRYPTED("a disk lost its key", vm -> vm.with(VmTrait.ENCRYPTED)),
    PASSTHROUGH("DeviceNotSupported", vm -> vm.with(VmTrait.PASSTHROUGH)),
    SRIOV("DeviceNotSupported", vm -> vm.with(VmTrait.SRIOV)),
    CONSOLIDATION_NEEDED("a disk lost its chain", vm -> vm.with(VmTrait.CONSOLIDATION_NEEDED)),
    TOOLS_INSTALLER("VmToolsUpgradeFault", vm -> vm.with(VmTrait.TOOLS_INSTALLER));

    private final String harm;
    private final RulesConfig rules;
    private final UnaryOperator<VmSpec> vm;
    private final Consumer<SimulatedVCenter> before;

    DelicateVm(String harm, UnaryOperator<VmSpec> vm) {
        this(harm, vm, vcenter -> {}, RuleBench.SAFE);
    }

    DelicateVm(Consumer<SimulatedVCenter> before, String harm) {
        this(harm, UnaryOperator.identity(), before, RuleBench.SAFE);
    }

    DelicateVm(String harm, boolean optIn, FilterConfig filter) {
        this(
                harm,
                vm -> vm.with(VmTrait.HANDS_OFF),
                vcenter -> {},
                new RulesConfig(true, true, optIn, Samples.OPT_OUT, Samples.OPT_IN, filter));
    }

    DelicateVm(String harm, UnaryOperator<VmSpec> vm, Consumer<SimulatedVCenter> before, RulesConfig rules) {
        this.harm = harm;
        this.vm = vm;
        this.before = before;
        this.rules = rules;
    }

    @Override
    public String harm() {
        return harm;
    }

    /** Its alarm is red, unless it is delicate by that. */
    @Override
    public RuleBench bench() {
        RuleBench bench = new RuleBench(this::inventory).rules(rules);
        bench.vcenter.meanwhile().raiseAlarm(RuleBench.VM, RuleBench.ALARM);
        before.accept(bench.vcenter);
        return bench;
    }

    private InventoryBuilder inventory(InventoryBuilder inventory) {
        return RuleBench.sizes(inventory)
                .datastore("ds-full", "full", datastore -> datastore.freeGb(2))
                .datastore(
                        "ds-roomy",
                        "roomy",
                        datastore -> datastore.capacityGb(1000).freeGb(800))
                .vm(RuleBench.VM, "web-1", vm);
    }

    private static void optOut(SimulatedVCenter vcenter) {
        vcenter.meanwhile().attach(RuleBench.VM, "remediation", "opt-out");
    }
}
