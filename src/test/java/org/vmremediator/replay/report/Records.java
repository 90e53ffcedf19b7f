package org.vmremediator.replay.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.policy.Origin;
import org.vmremediator.policy.PropertyChange;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.Trigger;
import org.vmremediator.policy.TriggerKind;
import org.vmremediator.policy.VmKey;
import org.vmremediator.replay.PolicyResult;
import org.vmremediator.replay.ReplayCounts;
import org.vmremediator.replay.ReplayResult;
import org.vmremediator.testing.month.Month;

/** Audit records and results as a replay makes them. */
final class Records {
    static final Instant BEGIN = Instant.parse("2026-10-01T00:00:00Z");
    static final Instant END = Instant.parse("2026-10-11T00:00:00Z");

    private Records() {}

    static AuditRecord skipped(int key, String moref, String name, Reason reason) {
        return record(trigger(key, moref, name, TriggerKind.CPU_ALARM), reason, List.of());
    }

    static AuditRecord tagged(int key, String moref, String from, String to) {
        PropertyChange change = new PropertyChange("tag:config.hardware.numCPU", Optional.ofNullable(from), to);
        return record(trigger(key, moref, moref, TriggerKind.CPU_ALARM), Reason.DRY_RUN, List.of(change));
    }

    static AuditRecord reconfigured(int key, String moref, String property, String from, String to) {
        PropertyChange change = new PropertyChange(property, Optional.of(from), to);
        return record(trigger(key, moref, moref, TriggerKind.POWERED_OFF), Reason.DRY_RUN, List.of(change));
    }

    static ReplayResult result(boolean partial, String... policies) {
        return result(END, partial, policies);
    }

    static ReplayResult result(Instant end, boolean partial, String... policies) {
        return new ReplayResult(
                "topic vcenter-events",
                new ReplayCounts(1000, 990, 1, 2, 7),
                Optional.of(BEGIN),
                Optional.of(end),
                partial,
                "lab.json",
                END.plus(Duration.ofDays(3)),
                true,
                Duration.ofSeconds(3),
                List.of(policies).stream()
                        .map(name -> new PolicyResult(name, "0123456789ab", List.of()))
                        .toList());
    }

    private static Trigger trigger(int key, String moref, String name, TriggerKind kind) {
        return new Trigger(
                new VmKey(Month.VCENTER, moref),
                kind,
                key,
                BEGIN.plusSeconds(key * 60L),
                name,
                Optional.of("VM CPU Usage"),
                Optional.of("alarm-411"),
                Optional.of("host-1"),
                false,
                new Origin("ce-" + key, "https://vc/sdk", "t", "vcenter-events", 0, key));
    }

    private static AuditRecord record(Trigger trigger, Reason reason, List<PropertyChange> changes) {
        return new AuditRecord(
                trigger.remediationId(),
                trigger.remediation(),
                reason,
                reason.meaning(),
                "dry-run",
                "0.1.0",
                "0123456789ab",
                "replay",
                Optional.empty(),
                trigger.vmName(),
                trigger,
                changes,
                List.of(),
                Optional.empty(),
                1,
                Optional.of(trigger.created()),
                trigger.created().plusSeconds(2));
    }
}
