package org.vmremediator.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vmremediator.cli.PendingSetting.NextStep;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.Mode;
import org.vmremediator.config.ReconfigurationConfig;
import org.vmremediator.policy.LeftOut;
import org.vmremediator.policy.Observation;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.ReconfigurationPolicy;
import org.vmremediator.policy.Verdict;
import org.vmremediator.vcenter.TaggedVm;

/** What the next power-off of a VM would do about each setting: the very policy that {@code run} asks, as of now. */
final class Forecast {
    private static final String NOT_CONFIGURED = "Not among remediations.reconfiguration.settings.";

    private final Map<String, NextStep> steps = new HashMap<>();
    private final NextStep otherwise;

    private Forecast(NextStep otherwise) {
        this.otherwise = otherwise;
    }

    static Forecast of(TaggedVm tagged, Configuration configuration) {
        ReconfigurationConfig config = configuration.reconfiguration();
        if (!config.enabled()) {
            return new Forecast(not(Reason.DISABLED, Reason.DISABLED.meaning()));
        }
        Observation.ForReconfiguration seen = new Observation.ForReconfiguration(tagged.vm(), tagged.attached());
        Mode mode = configuration.modeIn(tagged.vm().vm().vcenter(), config.mode());
        return of(ReconfigurationPolicy.foresee(seen, config, configuration.rules()), mode);
    }

    /** About the setting of this tag category. */
    NextStep of(String category) {
        return steps.getOrDefault(category, otherwise);
    }

    private static Forecast of(Verdict verdict, Mode mode) {
        if (verdict instanceof Verdict.Act act) {
            Forecast forecast = new Forecast(new NextStep(false, "not-configured", NOT_CONFIGURED));
            act.change().properties().forEach(change -> forecast.steps.put(change.property(), planned(mode)));
            forecast.leaveOut(act.leftOut());
            return forecast;
        }
        if (verdict instanceof Verdict.Ignore ignore) {
            Forecast forecast = new Forecast(ignored(ignore));
            forecast.leaveOut(ignore.leftOut());
            return forecast;
        }
        throw new IllegalStateException("a reconfiguration never waits: " + verdict);
    }

    /** Where the policy saw nothing to change or only invalid tags, what is left is a setting that nobody configured. */
    private static NextStep ignored(Verdict.Ignore ignore) {
        boolean passedOver =
                Stream.of(Reason.NOTHING_TO_CHANGE, Reason.INVALID_TAGS).anyMatch(ignore.reason()::equals);
        return passedOver
                ? new NextStep(false, "not-configured", NOT_CONFIGURED)
                : not(ignore.reason(), ignore.message());
    }

    private static NextStep planned(Mode mode) {
        return mode == Mode.ENFORCE
                ? new NextStep(true, "applied", "The hardware will be as the tag says.")
                : not(Reason.DRY_RUN, "Would be applied; the mode is dry-run.");
    }

    private static NextStep not(Reason reason, String message) {
        return new NextStep(false, reason.code(), message);
    }

    private void leaveOut(List<LeftOut> leftOut) {
        leftOut.forEach(left -> steps.put(left.what(), new NextStep(false, left.reason(), left.message())));
    }
}
