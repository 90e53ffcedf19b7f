package org.vmremediator.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vmremediator.config.FilterConfig;
import org.vmremediator.config.RulesConfig;

/**
 * Which VMs the operator wants touched. The opt-out tag comes before everything; a place that is not known matches no
 * pattern.
 */
final class Scope {
    private Scope() {}

    static Optional<Verdict> refusal(VmState vm, List<Tag> attached, RulesConfig rules) {
        if (Tags.contain(attached, rules.optOutTag())) {
            return ignore(Reason.OPT_OUT, "The tag " + rules.optOutTag() + " is attached to the VM.");
        }
        if (rules.optIn() && !Tags.contain(attached, rules.optInTag())) {
            return ignore(Reason.NOT_OPTED_IN, "The tag " + rules.optInTag() + " is not attached to the VM.");
        }
        return outside(vm, rules.filter())
                .flatMap(what -> ignore(Reason.NOT_IN_SCOPE, "No pattern of filter." + what + " matches."));
    }

    /** The first list of patterns that lets the VM not pass. */
    private static Optional<String> outside(VmState vm, FilterConfig filter) {
        VmPlace place = vm.facts().place();
        if (!passes(filter.names(), Stream.of(vm.name()))) {
            return Optional.of("names");
        }
        if (!passes(filter.folders(), place.folder().stream().flatMap(Scope::withParents))) {
            return Optional.of("folders");
        }
        if (!passes(filter.clusters(), place.cluster().stream())) {
            return Optional.of("clusters");
        }
        return passes(filter.resourcePools(), place.resourcePools().stream())
                ? Optional.empty()
                : Optional.of("resource-pools");
    }

    private static boolean passes(List<String> patterns, Stream<String> names) {
        return patterns.isEmpty() || names.anyMatch(name -> NamePattern.anyMatches(patterns, name));
    }

    /** {@code /a/b}, then {@code /a}. */
    private static Stream<String> withParents(String path) {
        return Stream.iterate(path, at -> !at.isEmpty(), at -> at.substring(0, Math.max(0, at.lastIndexOf('/'))));
    }

    private static Optional<Verdict> ignore(Reason reason, String message) {
        return Optional.of(new Verdict.Ignore(reason, message));
    }
}
