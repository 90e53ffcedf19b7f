package org.vmremediator.vcenter;

import com.vmware.vim25.VirtualDevice;
import com.vmware.vim25.VirtualDisk;
import com.vmware.vim25.VirtualPCIPassthrough;
import com.vmware.vim25.VirtualSCSIController;
import com.vmware.vim25.VirtualSCSISharing;
import com.vmware.vim25.VirtualSriovEthernetCard;
import java.util.Arrays;
import java.util.List;

/** Reads a VM's virtual devices. */
final class VmDevices {
    static final String DEVICES = "config.hardware.device";
    private final List<VirtualDevice> devices;

    VmDevices(VimObject vm) {
        devices = Arrays.asList(vm.get(DEVICES, VirtualDevice[].class).orElse(new VirtualDevice[0]));
    }

    List<DiskBacking> disks() {
        return devices.stream()
                .filter(VirtualDisk.class::isInstance)
                .map(disk -> DiskBacking.of((VirtualDisk) disk))
                .toList();
    }

    /** A vGPU is a passthrough device with another backing; an SR-IOV card pins memory as they do. */
    boolean hasPassthrough() {
        return devices.stream()
                .anyMatch(device ->
                        device instanceof VirtualPCIPassthrough || device instanceof VirtualSriovEthernetCard);
    }

    boolean hasBusSharing() {
        return devices.stream()
                .anyMatch(device -> device instanceof VirtualSCSIController controller
                        && controller.getSharedBus() != null
                        && controller.getSharedBus() != VirtualSCSISharing.noSharing);
    }

    boolean hasSharedDisk() {
        return disks().stream().anyMatch(DiskBacking::shared);
    }
}
