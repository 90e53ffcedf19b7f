package org.vmremediator.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An audit record as it stands on the topic: the names here are the names in the JSON, and codes are text, so that a
 * record of a newer version, with codes this one has never heard of, can still be read and shown.
 *
 * @param schemaVersion 1; grows only when a reader of the older form would be misled
 * @param id of the remediation and its plan, 32 hexadecimal digits, the same for every delivery of the trigger
 * @param leftOut settings that could not be applied, or datastores that did not fit
 * @param attempts how often a plan was made; 0 when it never came to that
 * @param triggeredAt when vCenter raised the event
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({"schemaVersion", "id", "remediation", "outcome", "reason", "message", "vm", "changes", "leftOut"})
public record AuditDocument(
        int schemaVersion,
        String id,
        String remediation,
        String outcome,
        String reason,
        String message,
        String mode,
        String version,
        String configurationHash,
        String instance,
        Vm vm,
        TriggerPart trigger,
        List<ChangePart> changes,
        List<LeftOutPart> leftOut,
        Optional<TaskPart> task,
        int attempts,
        Instant triggeredAt,
        Optional<Instant> plannedAt,
        Instant finishedAt) {

    public AuditDocument {
        changes = changes == null ? List.of() : List.copyOf(changes);
        leftOut = leftOut == null ? List.of() : List.copyOf(leftOut);
    }

    /**
     * The virtual machine.
     *
     * @param instanceUuid of the vCenter server; absent when it was never asked
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Vm(String vcenter, Optional<String> instanceUuid, String moref, String name) {}

    /**
     * The event that asked for it, and where it was read.
     *
     * @param key vCenter's {@code Event.key}
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record TriggerPart(
            String kind,
            int key,
            Instant created,
            Optional<String> alarm,
            Optional<String> alarmMoref,
            Optional<String> host,
            boolean template,
            String cloudEventId,
            String source,
            String type,
            String topic,
            int partition,
            long offset) {}

    /** One changed property; {@code from} is absent when there was nothing before. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record ChangePart(String property, Optional<String> from, String to) {}

    /** What was considered and not chosen, with its reason. */
    public record LeftOutPart(String what, String value, String reason, String message) {}

    /** The vCenter task that carried it out. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record TaskPart(
            String moref, Optional<Instant> started, Optional<Instant> completed, Optional<String> fault) {}
}
