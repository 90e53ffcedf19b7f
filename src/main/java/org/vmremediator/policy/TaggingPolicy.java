package org.vmremediator.policy;

import java.util.List;
import java.util.Optional;
import org.vmremediator.config.RulesConfig;
import org.vmremediator.config.SizeConfig;

/**
 * What to tag a VM with whose CPU or memory alarm is red: the smallest size tag that is a step above the present
 * hardware and within the limits.
 *
 * <p>A person's larger tag stays, above the configured max too, since max limits us and not them. Where a larger one can
 * never be applied (it is no multiple), the trigger fails as {@code invalid-tags} and the tag stays as well: replacing
 * it would shrink somebody's wish.
 */
public final class TaggingPolicy {
    private TaggingPolicy() {}

    public static Verdict decide(Trigger trigger, Observation.ForTagging seen, SizeConfig config, RulesConfig rules) {
        Setting setting = settingFor(trigger.kind());
        return Exemption.of(trigger, seen, rules).orElseGet(() -> decide(setting, seen, config));
    }

    /** The setting that an alarm asks to grow. */
    public static Setting settingFor(TriggerKind kind) {
        return switch (kind) {
            case CPU_ALARM -> Setting.NUM_CPU;
            case MEMORY_ALARM -> Setting.MEMORY_MB;
            case STORAGE_ALARM, POWERED_OFF -> throw new IllegalArgumentException("no tagging for " + kind);
        };
    }

    private static Verdict decide(Setting setting, Observation.ForTagging seen, SizeConfig config) {
        List<Tag> attached = Tags.of(setting, seen.attached());
        if (attached.size() > 1 || !attached.stream().allMatch(TagNumber::isNumber)) {
            return ambiguous(setting, attached);
        }
        SizeRange range = SizeRange.of(setting, seen, config);
        if (range.isEmpty()) {
            return atLimit(setting, range, config);
        }
        return choose(setting, range, attached, range.smallest(Tags.of(setting, seen.sizes())));
    }

    private static Verdict choose(Setting setting, SizeRange range, List<Tag> attached, Optional<Tag> target) {
        Optional<Tag> old = attached.stream().findFirst();
        long wanted = target.map(tag -> (long) TagNumber.of(tag)).orElse(range.atLeast());
        if (old.isPresent() && TagNumber.of(old.get()) >= wanted) {
            return keep(setting, range, old.get(), target);
        }
        return target.map(tag -> replace(setting, range, old, tag)).orElseGet(() -> missing(setting, range));
    }

    private static Verdict keep(Setting setting, SizeRange range, Tag old, Optional<Tag> target) {
        if (target.isPresent() && TagNumber.of(target.get()) == TagNumber.of(old)) {
            String message = "The tag " + old.name() + " of " + setting.category() + " is attached already.";
            return new Verdict.Ignore(Reason.TAG_ALREADY_ATTACHED, message);
        }
        return range.isMultiple(TagNumber.of(old)) ? larger(setting, old) : invalid(setting, range, old);
    }

    private static Verdict replace(Setting setting, SizeRange range, Optional<Tag> old, Tag target) {
        String message =
                "Tag " + setting.category() + " with " + target.name() + ", above the present " + range.current()
                        + old.map(tag -> ", in place of " + tag.name()).orElse("") + ".";
        return new Verdict.Act(new Change.ReplaceTag(setting, old, target, range.current()), message, List.of());
    }

    private static Verdict ambiguous(Setting setting, List<Tag> attached) {
        String message = "The tags of " + setting.category() + " name no single size: " + Tags.names(attached) + ".";
        return new Verdict.Ignore(Reason.AMBIGUOUS_TAGS, message);
    }

    private static Verdict atLimit(Setting setting, SizeRange range, SizeConfig config) {
        String message = "The VM has " + setting.id() + " " + range.current() + ", and max " + config.max()
                + " leaves no multiple of " + range.multiple() + " above it.";
        return new Verdict.Ignore(Reason.AT_LIMIT, message);
    }

    private static Verdict missing(Setting setting, SizeRange range) {
        String message = "No tag of " + setting.category() + " names a multiple of " + range.multiple() + " from "
                + range.atLeast() + " to " + range.atMost() + ": run provision-tags, or create one.";
        return new Verdict.Ignore(Reason.TAG_MISSING, message);
    }

    private static Verdict larger(Setting setting, Tag old) {
        String message = "The larger tag " + old.name() + " of " + setting.category() + " is attached; it stays.";
        return new Verdict.Ignore(Reason.LARGER_TAG_ATTACHED, message);
    }

    private static Verdict invalid(Setting setting, SizeRange range, Tag old) {
        LeftOutCode code = setting == Setting.MEMORY_MB ? LeftOutCode.NOT_A_MULTIPLE_OF_4 : LeftOutCode.NOT_DIVISIBLE;
        String message = "The larger tag " + old.name() + " of " + setting.category() + " is attached; it stays, and"
                + " cannot be applied: it is no multiple of " + range.multiple() + ".";
        return new Verdict.Ignore(Reason.INVALID_TAGS, message, List.of(code.of(setting.category(), old.name())));
    }
}
