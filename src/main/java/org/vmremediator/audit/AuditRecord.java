package org.vmremediator.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vmremediator.policy.LeftOut;
import org.vmremediator.policy.PropertyChange;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.Remediation;
import org.vmremediator.policy.Trigger;

/**
 * The one durable line per trigger: what was done or not done, and why. Its JSON form is fixed by the schema {@code
 * audit-record.v1.schema.json}.
 *
 * @param id deterministic: the trigger's {@link Trigger#remediationId()}
 * @param mode {@code dry-run} or {@code enforce}
 * @param version of the application
 * @param vmName as vCenter has it, else as the event has it
 * @param attempts how often it was planned; 0 when it never came to that
 * @param planned when the last plan was made
 */
public record AuditRecord(
        String id,
        Remediation remediation,
        Reason reason,
        String message,
        String mode,
        String version,
        String configurationHash,
        String instance,
        Optional<String> vcenterInstanceUuid,
        String vmName,
        Trigger trigger,
        List<PropertyChange> changes,
        List<LeftOut> leftOut,
        Optional<AuditTask> task,
        int attempts,
        Optional<Instant> planned,
        Instant finished) {

    /** The id of the JSON Schema and the value of the record's {@code schemaVersion}. */
    public static final int SCHEMA_VERSION = 1;

    /** The CloudEvents type. */
    public static final String TYPE = "org.vmremediator.audit.v1";

    /**
     * The vCenter task that carried it out.
     *
     * @param fault vCenter's fault and message, when it failed
     */
    public record AuditTask(
            String moref, Optional<Instant> started, Optional<Instant> completed, Optional<String> fault) {}
}
