package org.vmremediator.vcenter;

import java.util.List;
import java.util.Optional;
import org.vmremediator.config.TlsConfig;
import org.vmremediator.config.VCenterConfig;
import org.vmremediator.policy.DatastoreRef;
import org.vmremediator.testing.VcsimReader.VmView;
import org.vmremediator.testing.simulator.InventoryBuilder;
import org.vmremediator.testing.simulator.SimVm;
import org.vmremediator.testing.simulator.SimulatedVCenter;
import org.vmremediator.testing.simulator.SimulatorOptions;

/** The strict simulated vCenter with a small inventory: two hosts, three datastores, two VMs, one template. */
final class SimulatedServer implements ContractServer {
    private final SimulatedVCenter vcenter;

    SimulatedServer(SimulatorOptions options) {
        vcenter = SimulatedVCenter.start(SimulatedServer::inventory, options);
    }

    private static InventoryBuilder inventory(InventoryBuilder inventory) {
        return inventory
                .host("host-21", "esx-1")
                .host("host-22", "esx-2")
                .datastore("datastore-11", "san-1")
                .datastore("datastore-12", "san-2", datastore -> datastore.freeGb(80))
                .datastore("datastore-13", "san-small", datastore -> datastore.freeGb(1))
                .vm("vm-101", "off", vm -> vm.poweredOff())
                .vm("vm-102", "on", vm -> vm.cpus(2))
                .vm("vm-103", "golden", vm -> vm.template());
    }

    SimulatedVCenter vcenter() {
        return vcenter;
    }

    @Override
    public VCenterConfig config() {
        TlsConfig unverified = new TlsConfig(false, Optional.empty());
        return TestConfigs.vcenter(vcenter.url(), vcenter.username(), vcenter.password(), unverified);
    }

    @Override
    public String poweredOff() {
        return "vm-101";
    }

    @Override
    public String poweredOn() {
        return "vm-102";
    }

    @Override
    public DatastoreRef elsewhere() {
        return new DatastoreRef("datastore-12", "san-2");
    }

    @Override
    public VmView vm(String moref) {
        SimVm vm = vcenter.vm(moref);
        return new VmView(
                moref,
                vm.name(),
                vm.numCpu(),
                vm.memoryMb(),
                vm.numCoresPerSocket(),
                vm.hardware().memoryHotAddEnabled(),
                vm.hardware().cpuHotAddEnabled(),
                vm.hardware().cpuHotRemoveEnabled(),
                vm.powerState(),
                List.of(vm.datastore()));
    }

    @Override
    public List<String> attachedTags(String moref) {
        return vcenter.attachedTags(moref);
    }

    @Override
    public void expireSoapSessions() {
        vcenter.failures().expireSoapSessions();
    }

    @Override
    public void close() {
        vcenter.close();
    }
}
