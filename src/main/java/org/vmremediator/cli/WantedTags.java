package org.vmremediator.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.RulesConfig;
import org.vmremediator.config.SizeConfig;
import org.vmremediator.policy.Setting;
import org.vmremediator.vcenter.TagCategory;

/**
 * A tag category with the tags that the remediations use.
 *
 * @param ours whether it is vm-remediator's own category, which is SINGLE and for virtual machines only; the site's own
 *     may be of any kind that can be attached to a VM
 */
record WantedTags(String category, String description, List<String> tags, boolean ours) {
    private static final String VIRTUAL_MACHINE = "VirtualMachine";
    /** The category of opt-out and opt-in tags, unless the site names one of its own. */
    private static final String OURS = "remediation";

    private static final int SMALLEST_MEMORY_MB = 1024;
    private static final List<String> CORES = List.of("1", "2", "4", "8");
    private static final List<String> FLAGS = List.of("true", "false");

    /** The six settings and the tags that opt out and in. */
    static List<WantedTags> of(Configuration configuration) {
        List<WantedTags> wanted = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            String description = "Desired " + setting.category() + "; applied by vm-remediator after a power-off.";
            wanted.add(new WantedTags(setting.category(), description, values(setting, configuration), true));
        }
        wanted.addAll(scope(configuration.rules()));
        return wanted;
    }

    /** Whether a category that is there serves. */
    boolean isServedBy(TagCategory there) {
        Set<String> types = there.associableTypes();
        return ours
                ? there.cardinality().equals("SINGLE") && types.equals(Set.of(VIRTUAL_MACHINE))
                : types.isEmpty() || types.contains(VIRTUAL_MACHINE);
    }

    /** What {@link #isServedBy} asks for, for people. */
    String need() {
        return ours ? "it must be SINGLE and for VirtualMachine alone" : "it must be for VirtualMachine";
    }

    /** The two tags are usually of one category. */
    private static List<WantedTags> scope(RulesConfig rules) {
        Map<String, List<String>> tags = new LinkedHashMap<>();
        for (String name : List.of(rules.optOutTag(), rules.optInTag())) {
            int slash = name.indexOf('/');
            tags.computeIfAbsent(name.substring(0, slash), category -> new ArrayList<>())
                    .add(name.substring(slash + 1));
        }
        return tags.entrySet().stream()
                .map(tag -> new WantedTags(
                        tag.getKey(),
                        "Wishes to vm-remediator.",
                        tag.getValue(),
                        tag.getKey().equals(OURS)))
                .toList();
    }

    private static List<String> values(Setting setting, Configuration configuration) {
        return switch (setting) {
            case NUM_CPU -> sizes(configuration.tagging().cpu(), WantedTags::everyCount);
            case MEMORY_MB -> sizes(configuration.tagging().memory(), WantedTags::doublings);
            case NUM_CORES_PER_SOCKET -> CORES;
            case MEMORY_HOT_ADD_ENABLED, CPU_HOT_ADD_ENABLED, CPU_HOT_REMOVE_ENABLED -> FLAGS;
        };
    }

    private static List<String> sizes(SizeConfig size, IntFunction<Stream<Integer>> standard) {
        Stream<Integer> sizes = size.sizes().isEmpty() ? standard.apply(size.max()) : size.sizes().stream();
        return sizes.map(String::valueOf).toList();
    }

    private static Stream<Integer> everyCount(int max) {
        return IntStream.rangeClosed(1, max).boxed();
    }

    private static Stream<Integer> doublings(int max) {
        return Stream.iterate((long) SMALLEST_MEMORY_MB, size -> size <= max, size -> size * 2)
                .map(Math::toIntExact);
    }
}
