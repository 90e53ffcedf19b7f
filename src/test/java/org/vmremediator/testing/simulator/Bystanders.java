package org.vmremediator.testing.simulator;

import java.util.List;

/**
 * Those whom a VM belongs to, or who are at work on it. They complain in its {@link SimVm#harm} of each write that a
 * good colleague would not have asked for, whether or not vCenter then refuses it.
 */
final class Bystanders {
    private static final String OPT_OUT = "remediation/opt-out";
    private final TagService tags;

    Bystanders(TagService tags) {
        this.tags = tags;
    }

    /** A tag or a move: what is done about a red alarm. */
    void answeredAnAlarm(SimVm vm) {
        if (!vm.alarms().anyRed()) {
            vm.suffer("it was well");
        }
        if (vm.alarms().anyAcknowledged()) {
            vm.suffer("somebody is at work on it");
        }
        changed(vm);
    }

    void reconfigured(SimVm vm) {
        changed(vm);
    }

    private void changed(SimVm vm) {
        vm.managedBy().ifPresent(owner -> vm.suffer(owner + " takes it back"));
        complainIf(vm.isFaultTolerant(), vm, "its secondary VM does not follow");
        complainIf(vm.template(), vm, "every VM that is made from it is another now");
        complainIf(!vm.connectionState().equals("connected"), vm, "nobody can see what it is");
        complainIf(isOptedOut(vm), vm, "it is opted out");
        complainIf(vm.has(VmTrait.HANDS_OFF), vm, "its owner was not asked");
    }

    private static void complainIf(boolean wrong, SimVm vm, String complaint) {
        if (wrong) {
            vm.suffer(complaint);
        }
    }

    private boolean isOptedOut(SimVm vm) {
        List<SimTag> attached = tags.attachedTo(vm.ref());
        return attached.stream().anyMatch(tag -> OPT_OUT.equals(tag.category().name() + "/" + tag.name()));
    }
}
