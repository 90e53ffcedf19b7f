package org.vmremediator.event;

import java.util.Optional;
import org.vmremediator.policy.Origin;
import org.vmremediator.policy.Trigger;
import org.vmremediator.policy.TriggerKind;
import org.vmremediator.policy.VmKey;

/** The rules by which an event's members are a trigger. First what makes it none, so that only ours can be a defect. */
final class TriggerReader {
    private static final String RED = "red";
    private static final String ALARM_TYPE = "Alarm";
    private static final String HOST_TYPE = "HostSystem";

    private final AlarmNames alarms;
    private final Sources sources;

    TriggerReader(AlarmNames alarms, Sources sources) {
        this.alarms = alarms;
        this.sources = sources;
    }

    /** @throws DefectException for an event that should be a trigger and cannot be understood */
    Decoded read(EventClass eventClass, Members members, Origin origin) {
        return switch (eventClass) {
            case ALARM_STATUS_CHANGED -> alarm(members, origin);
            case VM_POWERED_OFF -> poweredOff(members, origin);
        };
    }

    private Decoded alarm(Members members, Origin origin) {
        if (!members.require(Members.TO).strip().equalsIgnoreCase(RED)) {
            return new Decoded.NotATrigger(Decoded.Why.NOT_RED);
        }
        Optional<TriggerKind> kind = kind(members);
        if (kind.isEmpty()) {
            return new Decoded.NotATrigger(Decoded.Why.OTHER_ALARM);
        }
        return Subject.isVirtualMachine(members)
                ? trigger(kind.get(), members, origin)
                : new Decoded.NotATrigger(Decoded.Why.NOT_A_VM);
    }

    private Optional<TriggerKind> kind(Members members) {
        Optional<String> name = members.text(Members.ALARM_NAME);
        Optional<String> moref = members.reference(Members.ALARM).map(Moref::value);
        if (name.isEmpty() && moref.filter(value -> !value.isEmpty()).isEmpty()) {
            throw new DefectException(Defect.MISSING_MEMBER, "neither the alarm's name nor its reference is there");
        }
        return alarms.kindOf(name, moref);
    }

    private Decoded poweredOff(Members members, Origin origin) {
        return trigger(TriggerKind.POWERED_OFF, members, origin);
    }

    private Decoded trigger(TriggerKind kind, Members members, Origin origin) {
        return new Decoded.ATrigger(new Trigger(
                new VmKey(sources.nameOf(origin.source()), Subject.moref(members)),
                kind,
                EventFields.key(members),
                EventFields.createdTime(members),
                Subject.name(members),
                members.text(Members.ALARM_NAME),
                valid(members, Members.ALARM, ALARM_TYPE),
                valid(members, Members.HOST, HOST_TYPE),
                EventFields.isTemplate(members),
                origin));
    }

    /** For what only informs: a reference that could not be one is left out. */
    private static Optional<String> valid(Members members, String path, String type) {
        return members.reference(path)
                .filter(moref -> moref.is(type) && moref.isValid())
                .map(Moref::value);
    }
}
