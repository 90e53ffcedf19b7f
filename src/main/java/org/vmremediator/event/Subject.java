package org.vmremediator.event;

import java.util.Optional;

/**
 * What an event is about. An alarm's {@code Entity} is what changed ({@code Source} is where the alarm is defined);
 * {@code Vm} says it once more, and must say the same.
 */
final class Subject {
    private Subject() {}

    /**
     * Whether an alarm changed on a virtual machine.
     *
     * @throws DefectException when that cannot be told
     */
    static boolean isVirtualMachine(Members members) {
        Optional<Moref> entity = members.reference(Members.ENTITY);
        if (entity.isEmpty() || entity.get().is(Moref.VIRTUAL_MACHINE)) {
            return true;
        }
        if (entity.get().type().isEmpty()) {
            throw new DefectException(Defect.INVALID_MOREF, "the entity's reference has no type");
        }
        refuseVm(members);
        return false;
    }

    /**
     * The virtual machine's managed object id.
     *
     * @throws DefectException when there is none, it could not be one, or there are two
     */
    static String moref(Members members) {
        Optional<Moref> entity = members.reference(Members.ENTITY).map(Moref::requireVirtualMachine);
        Optional<Moref> vm = members.reference(Members.VM).map(Moref::requireVirtualMachine);
        if (entity.isPresent() && vm.isPresent() && !entity.equals(vm)) {
            throw disagreement();
        }
        return entity.or(() -> vm)
                .orElseThrow(() -> new DefectException(Defect.MISSING_MEMBER, "the event names no virtual machine"))
                .value();
    }

    /** The virtual machine's display name; empty when the event has none. */
    static String name(Members members) {
        return members.text(Members.VM_NAME)
                .or(() -> members.text(Members.ENTITY_NAME))
                .orElse("");
    }

    private static void refuseVm(Members members) {
        if (members.reference(Members.VM).isPresent()) {
            throw disagreement();
        }
    }

    private static DefectException disagreement() {
        return new DefectException(Defect.CONTRADICTION, "Vm and Entity of the event disagree");
    }
}
