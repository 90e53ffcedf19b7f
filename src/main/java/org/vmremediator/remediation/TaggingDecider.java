package org.vmremediator.remediation;

import java.util.List;
import java.util.function.Function;
import org.vmremediator.config.ReconfigurationConfig;
import org.vmremediator.config.RulesConfig;
import org.vmremediator.config.SizeConfig;
import org.vmremediator.config.TaggingConfig;
import org.vmremediator.policy.MovesInFlight;
import org.vmremediator.policy.Observation;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.Remediation;
import org.vmremediator.policy.Setting;
import org.vmremediator.policy.Tag;
import org.vmremediator.policy.TaggingPolicy;
import org.vmremediator.policy.Trigger;
import org.vmremediator.policy.Verdict;
import org.vmremediator.vcenter.VCenterReader;

/** Answers a CPU or memory alarm with the tag of the next larger size. At most four calls where nothing goes wrong. */
final class TaggingDecider implements Decider {
    private final TaggingConfig config;
    private final boolean coresTagsApply;
    private final RulesConfig rules;
    private final Function<String, ? extends VCenterReader> vcenters;

    TaggingDecider(
            TaggingConfig config,
            ReconfigurationConfig reconfiguration,
            RulesConfig rules,
            Function<String, ? extends VCenterReader> vcenters) {
        this.config = config;
        this.coresTagsApply =
                reconfiguration.enabled() && reconfiguration.settings().contains(Setting.NUM_CORES_PER_SOCKET.id());
        this.rules = rules;
        this.vcenters = vcenters;
    }

    @Override
    public Remediation remediation() {
        return Remediation.TAGGING;
    }

    @Override
    public Result observe(Trigger trigger) {
        VCenterReader vcenter = vcenters.apply(trigger.vm().vcenter());
        return Observing.of(
                vcenter,
                trigger,
                () -> vcenter.readVm(trigger.vm().moref(), Details.forScope(rules)),
                (vm, attached) -> {
                    Observation.ForTagging seen = new Observation.ForTagging(vm, attached, sizes(vcenter, trigger));
                    return tagMissing(trigger, seen) ? again(vcenter, trigger, seen) : seen;
                });
    }

    @Override
    public Verdict decide(Trigger trigger, Observation observation, MovesInFlight moves) {
        Observation.ForTagging seen = (Observation.ForTagging) observation;
        Observation.ForTagging counting = coresTagsApply ? seen : seen.without(Setting.NUM_CORES_PER_SOCKET);
        return TaggingPolicy.decide(trigger, counting, sizeConfig(trigger), rules);
    }

    /** The cache may be older than the tag that is missing: looks once more at the server. */
    private static Observation again(VCenterReader vcenter, Trigger trigger, Observation.ForTagging seen) {
        vcenter.forgetTags();
        return new Observation.ForTagging(seen.vm(), seen.attached(), sizes(vcenter, trigger));
    }

    private static List<Tag> sizes(VCenterReader vcenter, Trigger trigger) {
        return vcenter.tagsOf(TaggingPolicy.settingFor(trigger.kind()).category());
    }

    private boolean tagMissing(Trigger trigger, Observation seen) {
        return decide(trigger, seen, MovesInFlight.NONE) instanceof Verdict.Ignore ignored
                && ignored.reason() == Reason.TAG_MISSING;
    }

    private SizeConfig sizeConfig(Trigger trigger) {
        return TaggingPolicy.settingFor(trigger.kind()) == Setting.NUM_CPU ? config.cpu() : config.memory();
    }
}
