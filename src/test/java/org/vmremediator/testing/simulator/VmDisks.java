package org.vmremediator.testing.simulator;

import java.util.ArrayList;
import java.util.List;

/** A VM's disks and files as vim25 describes them. */
final class VmDisks {
    private VmDisks() {}

    static String path(SimVm vm, Inventory inventory, String file) {
        return "[%s] %s/%s".formatted(inventory.datastore(vm.datastore()).name(), vm.name(), file);
    }

    static List<Data> devices(SimVm vm, Inventory inventory) {
        List<Data> devices = new ArrayList<>();
        devices.add(controller(vm));
        if (vm.has(VmTrait.PASSTHROUGH)) {
            devices.add(Data.typed("VirtualPCIPassthrough").with("key", 13000));
        }
        if (vm.has(VmTrait.SRIOV)) {
            devices.add(Data.typed("VirtualSriovEthernetCard").with("key", 4000));
        }
        devices.add(disk(2000, firstBacking(vm, inventory)));
        vm.storage().secondDatastore().ifPresent(datastore -> devices.add(disk(2001, flat(datastore, "second.vmdk"))));
        if (vm.storage().rawDeviceMapping()) {
            devices.add(disk(2002, rawDevice(vm, inventory)));
        }
        if (vm.storage().independentDisk()) {
            devices.add(disk(2003, flat(vm.datastore(), "own.vmdk").with("diskMode", "independent_persistent")));
        }
        vm.storage().isoDatastore().ifPresent(datastore -> devices.add(cdrom(datastore)));
        return devices;
    }

    private static Data controller(SimVm vm) {
        String sharing = vm.has(VmTrait.SHARED_BUS) ? "physicalSharing" : "noSharing";
        return Data.typed("ParaVirtualSCSIController")
                .with("key", 1000)
                .with("busNumber", 0)
                .with("sharedBus", new Word("VirtualSCSISharing", sharing));
    }

    private static Data disk(int key, Data backing) {
        return Data.typed("VirtualDisk")
                .with("key", key)
                .with("backing", backing)
                .with("controllerKey", 1000)
                .with("unitNumber", key - 2000)
                .with("capacityInKB", 10L << 20);
    }

    private static Data firstBacking(SimVm vm, Inventory inventory) {
        Data backing = flat(vm.datastore(), path(vm, inventory, vm.name() + ".vmdk"))
                .with("sharing", vm.has(VmTrait.MULTI_WRITER_DISK) ? "sharingMultiWriter" : "sharingNone");
        boolean hasParent = vm.storage().linkedClone() || vm.storage().snapshot();
        return hasParent ? backing.with("parent", parent(vm, inventory)) : backing;
    }

    private static Data flat(String datastore, String file) {
        return Data.typed("VirtualDiskFlatVer2BackingInfo")
                .with("fileName", file)
                .with("datastore", Ref.datastore(datastore))
                .with("diskMode", "persistent")
                .with("thinProvisioned", true);
    }

    /** Declared as VirtualDiskFlatVer2BackingInfo itself, so without a type of its own. */
    private static Data parent(SimVm vm, Inventory inventory) {
        return Data.of("VirtualDiskFlatVer2BackingInfo")
                .with("fileName", path(vm, inventory, "base.vmdk"))
                .with("datastore", Ref.datastore(vm.datastore()))
                .with("diskMode", "persistent");
    }

    private static Data rawDevice(SimVm vm, Inventory inventory) {
        return Data.typed("VirtualDiskRawDiskMappingVer1BackingInfo")
                .with("fileName", path(vm, inventory, "rdm.vmdk"))
                .with("datastore", Ref.datastore(vm.datastore()))
                .with("lunUuid", "020000000060003ff44dc75adc")
                .with("compatibilityMode", "virtualMode")
                .with("diskMode", "persistent");
    }

    private static Data cdrom(String datastore) {
        Data backing = Data.typed("VirtualCdromIsoBackingInfo")
                .with("fileName", "[iso] install.iso")
                .with("datastore", Ref.datastore(datastore));
        return Data.typed("VirtualCdrom").with("key", 3000).with("backing", backing);
    }

    static Data layoutEx(SimVm vm, Inventory inventory) {
        Data file = Data.of("VirtualMachineFileLayoutExFileInfo")
                .with("key", 0)
                .with("name", path(vm, inventory, vm.name() + ".vmx"))
                .with("type", "config")
                .with("size", 4096L);
        return Data.of("VirtualMachineFileLayoutEx")
                .with("file", new ArrayOf("VirtualMachineFileLayoutExFileInfo", List.of(file)))
                .unset("disk", "snapshot", "timestamp");
    }
}
