package org.vmremediator.remediation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.Mode;
import org.vmremediator.config.ReconfigurationConfig;
import org.vmremediator.config.RelocationConfig;
import org.vmremediator.config.SizeConfig;
import org.vmremediator.config.Step;
import org.vmremediator.config.TaggingConfig;
import org.vmremediator.policy.Change;
import org.vmremediator.policy.Plan;
import org.vmremediator.policy.Samples;
import org.vmremediator.policy.Setting;
import org.vmremediator.policy.Trigger;
import org.vmremediator.policy.TriggerKind;
import org.vmremediator.policy.Verdict;

/** Plans and remediators for tests: the defaults, one vCenter, everything on the calling thread. */
final class Plans {
    static final String ID = "plan-1";

    private Plans() {}

    static Remediator remediator(TriggerKind kind, RecordingVCenter vcenter) {
        return Remediators.of(configuration(), name -> vcenter, Runnable::run).get(kind.remediation());
    }

    static Plan plan(TriggerKind kind, Change change) {
        return plan(Samples.trigger(kind), new Verdict.Act(change, "a plan", List.of()));
    }

    static Plan plan(Trigger trigger, Verdict.Act act) {
        return new Plan(
                Plan.SCHEMA_VERSION,
                ID,
                1,
                1,
                trigger,
                act.change(),
                act.leftOut(),
                act.message(),
                "web-1",
                Optional.empty(),
                Samples.CREATED,
                Samples.CREATED.plusSeconds(3600));
    }

    /** The result of a stage that has completed. */
    static Result now(CompletionStage<Result> stage) {
        return stage.toCompletableFuture().getNow(null);
    }

    static Result.Concluded concluded(Result result) {
        return (Result.Concluded) result;
    }

    static Result.Retry retry(Result result) {
        return (Result.Retry) result;
    }

    static Configuration configuration() {
        Duration hour = Duration.ofHours(1);
        SizeConfig cpu = new SizeConfig(List.of(), new Step(Step.Kind.PLUS, 1), 4, List.of());
        SizeConfig memory = new SizeConfig(List.of(), new Step(Step.Kind.TIMES, 2), 8192, List.of());
        return new Configuration(
                null,
                null,
                List.of(),
                Samples.RULES,
                null,
                null,
                new TaggingConfig(true, Mode.ENFORCE, hour, hour, cpu, memory),
                new ReconfigurationConfig(true, Mode.ENFORCE, hour, Setting.ids()),
                new RelocationConfig(
                        true, Mode.ENFORCE, hour, hour, List.of(), List.of(), List.of(), 0.2, 0.05, false, 2, 8),
                hour,
                null,
                "test",
                "hash");
    }
}
