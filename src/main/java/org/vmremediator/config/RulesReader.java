package org.vmremediator.config;

import java.util.List;

/** Reads the rules that hold for all remediations, from the top of the file. */
final class RulesReader {
    private static final ValueType<String> TAG =
            ValueTypes.matching("[^/]*[^/\\s][^/]*/[^/]*[^/\\s][^/]*", "a tag as category/name");
    private static final String OPT_IN = "opt-in";
    private static final ValueType<String> SCOPE = ValueTypes.oneOf(List.of("opt-out", OPT_IN));

    private RulesReader() {}

    static RulesConfig read(YamlSection root) {
        return new RulesConfig(
                root.value("require-still-red", ValueTypes.FLAG, true),
                root.value("power-on-checks", ValueTypes.FLAG, true),
                root.value("scope", SCOPE, "opt-out").equals(OPT_IN),
                root.value("opt-out-tag", TAG, "remediation/opt-out"),
                root.value("opt-in-tag", TAG, "remediation/opt-in"),
                filter(root.section("filter")));
    }

    private static FilterConfig filter(YamlSection filter) {
        return new FilterConfig(
                filter.list("names", pattern("a name pattern of VMs, such as web-*"), List.of()),
                filter.list("folders", pattern("a pattern of folder paths, such as /Berlin/vm/prod"), List.of()),
                filter.list("clusters", pattern("a name pattern of clusters, such as prod-*"), List.of()),
                filter.list("resource-pools", pattern("a name pattern of resource pools, such as web-*"), List.of()));
    }

    private static ValueType<String> pattern(String expected) {
        return ValueTypes.TEXT.where(text -> true, expected);
    }
}
