package org.vmremediator.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A change that was decided on and is about to be made; the value of the plans topic. It is committed there before its
 * first side effect, so that after a crash it is verified against vCenter and never computed again from a half-changed
 * state.
 *
 * @param schemaVersion 1; a reader that meets a newer one leaves the plan alone
 * @param id the trigger's {@link Trigger#remediationId()}
 * @param sequence the place of the trigger in its VM's lane of pending work
 * @param attempt 1 for the first plan of a trigger, one more for each plan made anew after a conflict
 * @param expires past this no first side effect may happen
 */
public record Plan(
        int schemaVersion,
        String id,
        long sequence,
        int attempt,
        Trigger trigger,
        Change change,
        List<LeftOut> leftOut,
        String message,
        String vmName,
        Optional<String> vcenterInstanceUuid,
        Instant planned,
        Instant expires) {

    public static final int SCHEMA_VERSION = 1;

    /** Stands for a plan of a newer release, of which nothing but the version can be told. */
    public static Plan newer(int schemaVersion) {
        return new Plan(
                schemaVersion, null, -1, 0, null, null, List.of(), null, null, Optional.empty(), null, Instant.MIN);
    }

    /** To be left alone: nothing else of it may be relied on. */
    public boolean fromNewerRelease() {
        return schemaVersion > SCHEMA_VERSION;
    }

    public VmKey vm() {
        return trigger.vm();
    }

    public Remediation remediation() {
        return trigger.remediation();
    }
}
