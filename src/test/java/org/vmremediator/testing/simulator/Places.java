package org.vmremediator.testing.simulator;

import java.util.List;

/** The properties of hosts, the one cluster, the datacenter and the folders. */
final class Places {
    static final String ROOT_FOLDER = "group-d1";
    static final String DATACENTER = "datacenter-2";
    static final String VM_FOLDER = "group-v3";
    static final String ROOT_POOL = "resgroup-7";
    static final String HOST_FOLDER = "group-h4";
    static final String DATASTORE_FOLDER = "group-s5";

    private Places() {}

    static Data host(SimHost host, Inventory inventory) {
        Data runtime = Data.of("HostRuntimeInfo")
                .with("connectionState", new Word("HostSystemConnectionState", host.connectionState()))
                .with("powerState", new Word("HostSystemPowerState", "poweredOn"))
                .with("inMaintenanceMode", false)
                .unset("bootTime", "standbyMode");
        List<Ref> datastores = inventory.datastores().stream()
                .filter(datastore -> datastore.mounts().containsKey(host.moref()))
                .map(SimDatastore::ref)
                .toList();
        List<Ref> vms = inventory.vms().stream()
                .filter(vm -> vm.host().equals(host.moref()))
                .map(SimVm::ref)
                .toList();
        return Data.of("HostSystem")
                .with("name", host.name())
                .with("parent", cluster())
                .with("runtime", runtime)
                .with("hardware", hardware(host))
                .with("datastore", ArrayOf.refs(datastores))
                .with("vm", ArrayOf.refs(vms));
    }

    private static Data hardware(SimHost host) {
        Data cpu = Data.of("HostCpuInfo").with("numCpuThreads", Short.valueOf((short) host.cpuThreads()));
        return Data.of("HostHardwareInfo").with("cpuInfo", cpu).with("memorySize", (long) host.memoryMb() << 20);
    }

    static Data rootPool() {
        return new SimPlace(new Ref("ResourcePool", ROOT_POOL), "Resources", cluster()).properties();
    }

    static Ref cluster() {
        return new Ref("ClusterComputeResource", Inventory.CLUSTER);
    }

    static Data cluster(Inventory inventory) {
        return Data.of("ClusterComputeResource")
                .with("name", "cluster")
                .with("parent", new Ref("Folder", HOST_FOLDER))
                .with(
                        "host",
                        ArrayOf.refs(
                                inventory.hosts().stream().map(SimHost::ref).toList()))
                .with(
                        "datastore",
                        ArrayOf.refs(inventory.datastores().stream()
                                .map(SimDatastore::ref)
                                .toList()))
                .unset("summary", "configuration", "resourcePool");
    }

    static Data datacenter(Inventory inventory) {
        return Data.of("Datacenter")
                .with("name", "datacenter")
                .with("parent", new Ref("Folder", ROOT_FOLDER))
                .with("vmFolder", new Ref("Folder", VM_FOLDER))
                .with("hostFolder", new Ref("Folder", HOST_FOLDER))
                .with("datastoreFolder", new Ref("Folder", DATASTORE_FOLDER))
                .with(
                        "datastore",
                        ArrayOf.refs(inventory.datastores().stream()
                                .map(SimDatastore::ref)
                                .toList()));
    }

    static Data folder(String moref) {
        boolean root = moref.equals(ROOT_FOLDER);
        return Data.of("Folder")
                .with("name", root ? "Datacenters" : moref.equals(VM_FOLDER) ? "vm" : moref)
                .with("parent", root ? null : new Ref("Datacenter", DATACENTER))
                .with("childEntity", root ? ArrayOf.refs(List.of(new Ref("Datacenter", DATACENTER))) : null)
                .unset("childType");
    }
}
