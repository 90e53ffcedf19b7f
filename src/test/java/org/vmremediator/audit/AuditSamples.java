package org.vmremediator.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vmremediator.audit.AuditRecord.AuditTask;
import org.vmremediator.policy.LeftOut;
import org.vmremediator.policy.Origin;
import org.vmremediator.policy.PropertyChange;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.Trigger;
import org.vmremediator.policy.TriggerKind;
import org.vmremediator.policy.VmKey;

/** Audit records for tests: one with every part, one with as few as can be. */
public final class AuditSamples {
    static final Instant CREATED = Instant.parse("2026-11-22T10:02:08.123Z");
    static final Instant FINISHED = Instant.parse("2026-11-22T10:02:11.900Z");

    private AuditSamples() {}

    /** A reconfiguration with a left-out setting and a task. */
    public static AuditRecord full() {
        Trigger trigger = trigger("vm-101", "web-01", Optional.of("VM CPU Usage"));
        return new AuditRecord(
                trigger.remediationId(),
                trigger.remediation(),
                Reason.TAGGED,
                "2 CPUs are in use; the tag with the next size asks for 3.",
                "enforce",
                "0.1.0",
                "0123456789ab",
                "host-a",
                Optional.of("6cbd40fb-3c93-4a1b-9e0c-1f0c0a0b0c0d"),
                "web-01",
                trigger,
                List.of(new PropertyChange("tag:config.hardware.numCPU", Optional.of("2"), "3")),
                List.of(new LeftOut("config.hardware.memoryMB", "12", "below-current", "12 is less than 2048.")),
                Optional.of(new AuditTask(
                        "task-1734",
                        Optional.of(CREATED.plusSeconds(1)),
                        Optional.of(CREATED.plusMillis(2500)),
                        Optional.of("InvalidState: not now"))),
                2,
                Optional.of(CREATED.plusMillis(500)),
                FINISHED);
    }

    /** Only what every record has, with a given reason. */
    public static AuditRecord bare(Reason reason) {
        return bare(reason, trigger("vm-7", "", Optional.empty()));
    }

    public static AuditRecord bare(Reason reason, Trigger trigger) {
        return new AuditRecord(
                trigger.remediationId(),
                trigger.remediation(),
                reason,
                reason.meaning(),
                "dry-run",
                "0.1.0",
                "0123456789ab",
                "host-a",
                Optional.empty(),
                trigger.vmName(),
                trigger,
                List.of(),
                List.of(),
                Optional.empty(),
                0,
                Optional.empty(),
                FINISHED);
    }

    public static Trigger trigger(String moref, String name, Optional<String> alarm) {
        return new Trigger(
                new VmKey("lab", moref),
                TriggerKind.CPU_ALARM,
                -17,
                CREATED,
                name,
                alarm,
                alarm.map(any -> "alarm-411"),
                alarm.map(any -> "host-9"),
                false,
                new Origin(
                        "ce-1",
                        "https://vcenter.example/sdk",
                        "com.vmware.vsphere.AlarmStatusChangedEvent.v0",
                        "t",
                        3,
                        42));
    }
}
