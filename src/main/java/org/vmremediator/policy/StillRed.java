package org.vmremediator.policy;

import java.util.Optional;

/**
 * Whether the alarm of a trigger still holds: an event may be an hour old, and somebody may be at work on the VM.
 *
 * <p>Alarms compare by managed object id, the only thing that {@code triggeredAlarmState} says of them. An event that
 * names none cannot be verified, and counts as cleared.
 */
final class StillRed {
    private StillRed() {}

    static Optional<Verdict> refusal(Trigger trigger, VmState vm) {
        if (trigger.kind() == TriggerKind.POWERED_OFF) {
            return Optional.empty();
        }
        Optional<TriggeredAlarm> red = vm.facts().alarms().stream()
                .filter(alarm -> alarm.red() && trigger.alarmMoref().equals(Optional.of(alarm.moref())))
                .findFirst();
        if (red.isEmpty()) {
            return ignore(Reason.CLEARED, "The alarm " + name(trigger) + " is not red any more.");
        }
        return red.get().acknowledged()
                ? ignore(Reason.ACKNOWLEDGED, "Somebody has acknowledged the alarm " + name(trigger) + ".")
                : Optional.empty();
    }

    private static String name(Trigger trigger) {
        return trigger.alarm().or(trigger::alarmMoref).orElse("that the event does not name");
    }

    private static Optional<Verdict> ignore(Reason reason, String message) {
        return Optional.of(new Verdict.Ignore(reason, message));
    }
}
