package org.vmremediator.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.vmremediator.config.RelocationConfig;
import org.vmremediator.policy.NamePattern;

/** Looks whether the groups and exclusions of relocation meet any datastore of one vCenter. */
final class DatastoreCheck {
    private static final String KEY = "remediations.relocation.datastores.";

    private final String where;
    private final Set<String> names;

    DatastoreCheck(String vcenter, Set<String> names) {
        this.where = "vcenter " + vcenter + ", datastores";
        this.names = names;
    }

    List<Finding> findings(RelocationConfig relocation) {
        List<Finding> findings = new ArrayList<>();
        relocation.groups().forEach(group -> findings.add(group(group)));
        relocation.exclude().forEach(pattern -> excluded(pattern).forEach(findings::add));
        return findings;
    }

    private Finding group(List<String> patterns) {
        long members = names.stream()
                .filter(name -> NamePattern.anyMatches(patterns, name))
                .count();
        if (members == 0) {
            return Finding.warn(where, "group " + patterns + " matches none", "correct " + KEY + "groups");
        }
        return members == 1
                ? Finding.warn(
                        where, "group " + patterns + " matches only one: no VM can move", "correct " + KEY + "groups")
                : Finding.ok(where, "group " + patterns + " matches " + members);
    }

    /** Said only when it matches nothing, since a slip here lets VMs move where they must not. */
    private Stream<Finding> excluded(String pattern) {
        return names.stream().anyMatch(new NamePattern(pattern)::matches)
                ? Stream.empty()
                : Stream.of(
                        Finding.warn(where, "exclusion " + pattern + " matches none", "correct " + KEY + "exclude"));
    }
}
