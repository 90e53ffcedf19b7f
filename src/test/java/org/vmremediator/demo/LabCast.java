package org.vmremediator.demo;

import java.util.List;
import org.vmremediator.testing.VcsimReader;

/** Finds a cast among the VMs of a vcsim, which chooses names and morefs itself. */
final class LabCast {
    private static final int MOST_CPUS = 4;
    private static final int SIZE = 4;

    private LabCast() {}

    /** Gives the VM of the largest part the CPUs that the part needs. */
    static Cast of(VcsimReader vcenter) {
        List<Cast.Vm> vms = vcenter.vms().entrySet().stream()
                .map(each -> new Cast.Vm(each.getValue(), each.getKey()))
                .filter(vm -> isFresh(vcenter, vm))
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .limit(SIZE)
                .toList();
        if (vms.size() < SIZE) {
            throw new StoryFault("the story needs " + SIZE + " VMs that are powered on and have no tags; there are "
                    + vms.size() + ". Was it told here before? Start vcsim anew.");
        }
        vcenter.setNumCpu(vms.get(3).moref(), MOST_CPUS);
        return new Cast(vms.get(0), vms.get(1), vms.get(2), vms.get(3));
    }

    private static boolean isFresh(VcsimReader vcenter, Cast.Vm vm) {
        return vcenter.vm(vm.moref()).powerState().equals("poweredOn")
                && vcenter.attachedTags(vm.moref()).isEmpty();
    }
}
