package org.vmremediator.judging;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.audit.AuditRecord.AuditTask;
import org.vmremediator.config.Configuration;
import org.vmremediator.policy.LeftOut;
import org.vmremediator.policy.Plan;
import org.vmremediator.policy.PropertyChange;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.Remediation;
import org.vmremediator.policy.Trigger;
import org.vmremediator.policy.Verdict;
import org.vmremediator.policy.VmState;
import org.vmremediator.remediation.Result;
import org.vmremediator.vcenter.TaskResult;

/** Writes the audit records of this instance. Thread-safe, where the one who counts them is. */
public final class AuditTrail {
    private final Configuration configuration;
    private final String version;
    private final InstantSource clock;
    private final BiConsumer<Remediation, Reason> counter;

    /** @param counter hears of each record */
    public AuditTrail(
            Configuration configuration, String version, InstantSource clock, BiConsumer<Remediation, Reason> counter) {
        this.configuration = configuration;
        this.version = version;
        this.clock = clock;
        this.counter = counter;
    }

    /** The end of a trigger about which vCenter was not asked, or gave no answer. */
    public AuditRecord ended(Trigger trigger, Reason reason, String message) {
        return record(trigger, reason, message, Optional.empty(), Optional.empty(), List.of(), List.of(), null);
    }

    /** As above; the plan that was given up after a conflict, if there was one, counts as an attempt. */
    public AuditRecord ended(Turn turn, Reason reason, String message) {
        return record(turn.trigger(), reason, message, turn.plan(), Optional.empty(), List.of(), List.of(), null);
    }

    /** The end of a trigger that the policy turned down, at once or after a conflict. */
    public AuditRecord ignored(Turn turn, VmState vm, Verdict.Ignore verdict) {
        return record(
                turn.trigger(),
                verdict.reason(),
                verdict.message(),
                turn.plan(),
                Optional.of(vm),
                List.of(),
                verdict.leftOut(),
                null);
    }

    /** The end of a plan in a dry run: the changes are those that would have been made. */
    public AuditRecord dryRun(Plan plan) {
        Result.Concluded end = new Result.Concluded(
                Reason.DRY_RUN, plan.message(), plan.change().properties(), List.of(), Optional.empty());
        return carriedOut(plan, end);
    }

    /** The end of a trigger that had a plan. */
    public AuditRecord carriedOut(Plan plan, Result.Concluded end) {
        List<LeftOut> leftOut = new ArrayList<>(plan.leftOut());
        leftOut.addAll(end.leftOut());
        AuditTask task = end.task().map(AuditTrail::taskOf).orElse(null);
        return record(
                plan.trigger(),
                end.reason(),
                end.message(),
                Optional.of(plan),
                Optional.empty(),
                end.changes(),
                leftOut,
                task);
    }

    private AuditRecord record(
            Trigger trigger,
            Reason reason,
            String message,
            Optional<Plan> plan,
            Optional<VmState> vm,
            List<PropertyChange> changes,
            List<LeftOut> leftOut,
            AuditTask task) {
        counter.accept(trigger.remediation(), reason);
        return new AuditRecord(
                trigger.remediationId(),
                trigger.remediation(),
                reason,
                message,
                RemediationRules.of(
                                configuration,
                                trigger.remediation(),
                                trigger.vm().vcenter())
                        .mode()
                        .id(),
                version,
                configuration.hash(),
                configuration.instance(),
                vm.flatMap(VmState::vcenterInstanceUuid).or(() -> plan.flatMap(Plan::vcenterInstanceUuid)),
                vm.map(VmState::name).or(() -> plan.map(Plan::vmName)).orElse(trigger.vmName()),
                trigger,
                changes,
                leftOut,
                Optional.ofNullable(task),
                plan.map(Plan::attempt).orElse(0),
                plan.map(Plan::planned),
                clock.instant());
    }

    private static AuditTask taskOf(TaskResult task) {
        return new AuditTask(
                task.task().moref(),
                task.started(),
                task.completed(),
                task.fault().map(fault -> fault.name() + ": " + fault.message()));
    }
}
