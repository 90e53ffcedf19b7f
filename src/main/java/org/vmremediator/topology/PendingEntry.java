package org.vmremediator.topology;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serde;
import org.vmremediator.judging.Turn;
import org.vmremediator.policy.Plan;
import org.vmremediator.policy.Remediation;
import org.vmremediator.policy.Trigger;
import org.vmremediator.policy.VmKey;

/**
 * A trigger that was admitted and has no audit record yet; the value of the {@code pending-work} store.
 *
 * @param schemaVersion 1; an entry of a newer version is left alone until a newer release comes back
 * @param sequence the trigger's offset in the repartition topic: its place in the lane of its VM
 * @param attempt how many plans were made
 * @param failures how many tries failed in a way that counts
 * @param run numbers every call that is started for this trigger, so that a late result can be told from the present one
 * @param due not to be tried before
 * @param headers of the event, other than those of CloudEvents
 */
record PendingEntry(
        int schemaVersion,
        long sequence,
        Trigger trigger,
        Stage stage,
        int attempt,
        int failures,
        int run,
        Instant due,
        Optional<Plan> plan,
        List<HeaderValue> headers) {

    static final int SCHEMA_VERSION = 1;

    /** As many as the longest sequence has digits. */
    private static final String ZEROS = "0".repeat(19);

    /** A record header that travels with the trigger, such as {@code traceparent}; the value in Base64. */
    record HeaderValue(String key, String value) {}

    static PendingEntry admitted(long sequence, Trigger trigger, Instant now, List<HeaderValue> headers) {
        return new PendingEntry(
                SCHEMA_VERSION, sequence, trigger, Stage.WAITING, 0, 0, 0, now, Optional.empty(), headers);
    }

    /** Stands for an entry of a newer release, of which nothing but the version can be told. It is never stored. */
    private static PendingEntry parked(int schemaVersion) {
        return new PendingEntry(schemaVersion, -1, null, null, 0, 0, 0, Instant.MAX, Optional.empty(), List.of());
    }

    static Serde<PendingEntry> serde() {
        return JsonSerde.versioned(PendingEntry.class, SCHEMA_VERSION, PendingEntry::parked);
    }

    boolean fromNewerRelease() {
        return schemaVersion > SCHEMA_VERSION;
    }

    String id() {
        return trigger.remediationId();
    }

    VmKey vm() {
        return trigger.vm();
    }

    Remediation remediation() {
        return trigger.remediation();
    }

    Turn turn() {
        return new Turn(trigger, sequence, attempt, plan);
    }

    String key() {
        return key(vm(), sequence);
    }

    /** Padded, so that keys sort as sequences do; built at every step of a trigger, so without a formatter. */
    static String key(VmKey vm, long sequence) {
        String digits = Long.toString(sequence);
        return vm + "/" + ZEROS.substring(digits.length()) + digits;
    }

    PendingEntry planned(Plan newPlan) {
        return new PendingEntry(
                schemaVersion,
                sequence,
                trigger,
                Stage.PLANNED,
                newPlan.attempt(),
                failures,
                run + 1,
                newPlan.planned(),
                Optional.of(newPlan),
                headers);
    }

    PendingEntry acting() {
        return with(Stage.ACTING, failures, due);
    }

    /** The same stage again at {@code due}. */
    PendingEntry retry(boolean counts, Instant due) {
        return with(stage, failures + (counts ? 1 : 0), due);
    }

    /** Back to the observation, after a conflict. */
    PendingEntry replan(Instant due) {
        return with(Stage.WAITING, failures + 1, due);
    }

    /** Back to the observation, since nothing of the plan was done; no failure. */
    PendingEntry afresh(Instant due) {
        return with(Stage.WAITING, failures, due);
    }

    private PendingEntry with(Stage newStage, int newFailures, Instant newDue) {
        return new PendingEntry(
                schemaVersion, sequence, trigger, newStage, attempt, newFailures, run + 1, newDue, plan, headers);
    }
}
