package org.vmremediator.remediation;

import java.util.function.UnaryOperator;
import org.vmremediator.testing.simulator.InventoryBuilder;
import org.vmremediator.testing.simulator.SimDatastore;
import org.vmremediator.testing.simulator.SimHost;
import org.vmremediator.testing.simulator.VmSpec;
import org.vmremediator.testing.simulator.VmTrait;

/** VMs that would not power on with the size that their tag asks for, on the host and the datastore that they have. */
@SuppressWarnings("ImmutableEnumChecker") // its functions keep nothing
enum TightVm implements Delicate {
    TOO_FEW_THREADS("NotEnoughCpus", "16", vm -> vm, host -> host.cpuThreads(8)),
    TOO_LITTLE_MEMORY("InsufficientMemoryResourcesFault", "4096", vm -> vm, host -> host.memoryMb(2048)),
    NO_ROOM_FOR_SWAP("NoDiskSpace", "8192", vm -> vm, host -> host),
    PASSTHROUGH_NOT_RESERVED("InvalidVmConfig", "2048", vm -> reserved(vm, VmTrait.PASSTHROUGH), host -> host),
    SRIOV_NOT_RESERVED("InvalidVmConfig", "2048", vm -> reserved(vm, VmTrait.SRIOV), host -> host),
    LATENCY_NOT_RESERVED("InvalidVmConfig", "2048", vm -> reserved(vm, VmTrait.LATENCY_SENSITIVE), host -> host),
    CPUS_NOT_RESERVED("InvalidVmConfig", "2", vm -> reserved(vm, VmTrait.LATENCY_SENSITIVE), host -> host),
    UNKNOWN_THREADS("NotEnoughCpus", "16", "host-1", host -> host.cpuThreads(8)),
    UNKNOWN_MEMORY("InsufficientMemoryResourcesFault", "4096", "host-1", host -> host.memoryMb(2048)),
    UNKNOWN_ROOM("NoDiskSpace", "8192", "ds-home", host -> host);

    private static final int LARGEST_CPU_TAG = 16;
    private final String fault;
    private final String tag;
    private final UnaryOperator<VmSpec> vm;
    private final UnaryOperator<SimHost> host;
    private String hidden = "";

    /** The account may not look at one object of its surroundings. */
    TightVm(String fault, String tag, String hidden, UnaryOperator<SimHost> host) {
        this(fault, tag, UnaryOperator.identity(), host);
        this.hidden = hidden;
    }

    TightVm(String fault, String tag, UnaryOperator<VmSpec> vm, UnaryOperator<SimHost> host) {
        this.fault = fault;
        this.tag = tag;
        this.vm = vm;
        this.host = host;
    }

    @Override
    public String harm() {
        return "it does not power on: " + fault;
    }

    @Override
    public RuleBench bench() {
        RuleBench bench = new RuleBench(this::inventory);
        bench.vcenter.failures().hide(hidden);
        return bench;
    }

    private InventoryBuilder inventory(InventoryBuilder inventory) {
        String category = Integer.parseInt(tag) > LARGEST_CPU_TAG ? RuleBench.MEMORY : RuleBench.CPU;
        return RuleBench.sizes(inventory)
                .host("host-1", "esx-1", host)
                .datastore("ds-home", "home", TightVm::tight)
                .vm(RuleBench.VM, "web-1", spec -> vm.apply(spec).poweredOff())
                .attached(RuleBench.VM, category, tag);
    }

    private static SimDatastore tight(SimDatastore datastore) {
        return datastore.freeGb(5);
    }

    /** All that it has, and not what it may get. */
    private static VmSpec reserved(VmSpec vm, VmTrait trait) {
        return vm.with(trait).memoryReservationMb(1024);
    }
}
