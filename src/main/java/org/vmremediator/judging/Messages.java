package org.vmremediator.judging;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vmremediator.config.CorrelationConfig;
import org.vmremediator.policy.Remediation;
import org.vmremediator.policy.Trigger;

/** Sentences for people that the flow itself says. */
public final class Messages {
    public static final String INTERNAL_ERROR = "A fault in vm-remediator; the log of this instance has the details.";
    public static final String DISABLED = "This remediation is switched off in the configuration.";

    public static final String TAKEN_BACK =
            "The configuration forbids this now, and it had been begun; please look at the VM.";

    private Messages() {}

    public static String stale(Trigger trigger, RemediationRules rules) {
        return "The event of %s was older than max-age (%s) before anything could be done."
                .formatted(trigger.created(), words(rules.maxAge()));
    }

    public static String cooldown(RemediationRules rules, Optional<Instant> lastChanged) {
        String last = lastChanged.map(Instant::toString).orElse("an unknown time");
        return "The trigger of %s led to a change, and the cooldown is %s.".formatted(last, words(rules.cooldown()));
    }

    public static String correlated(CorrelationConfig limits, String vcenter, String place) {
        String where = place.equals(Pause.Key.ALL) ? "in vCenter " + vcenter : "on " + place + " of vCenter " + vcenter;
        return "More than %d VMs %s went red within %s: that is an infrastructure problem."
                .formatted(limits.vms(), where, words(limits.window()));
    }

    public static String failures(Remediation remediation, BrakeState.FailedVms failed) {
        return "%s failed on %d VMs in a row: %s."
                .formatted(
                        remediation.id(),
                        failed.vms().size(),
                        failed.vms().entrySet().stream()
                                .map(each -> each.getKey() + " (" + each.getValue() + ")")
                                .collect(Collectors.joining(", ")));
    }

    public static String vcenterGone(Trigger trigger) {
        return "The vCenter %s is no longer in the configuration."
                .formatted(trigger.vm().vcenter());
    }

    public static String partitionChanged(Trigger trigger) {
        return "It waited in the partition that was the vCenter's before; the option partition of %s was changed."
                .formatted(trigger.vm().vcenter());
    }

    public static String givenUp(String why) {
        return "Its time was over a day ago, and how far it has come could not be found out; please look at the VM. "
                + why;
    }

    /** A duration as the configuration spells it: {@code 90s}, {@code 10m}, {@code 24h}. */
    public static String words(Duration duration) {
        if (duration.toMinutesPart() == 0 && duration.toSecondsPart() == 0) {
            return duration.toHours() + "h";
        }
        return duration.toSecondsPart() == 0 ? duration.toMinutes() + "m" : duration.toSeconds() + "s";
    }
}
