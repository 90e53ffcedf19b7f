package org.vmremediator.config;

import java.time.Duration;
import java.util.List;

/** Reads the {@code remediations.tagging} section. */
final class TaggingReader {
    private static final int MEMORY_STEP = 4;
    private static final int MOST_MEMORY = 128 * 1024 * 1024;
    private static final ValueType<Integer> CPUS = ValueTypes.number(1, 1024);
    private static final ValueType<Integer> MEGABYTES = ValueTypes.number(MEMORY_STEP, MOST_MEMORY)
            .where(size -> size % MEMORY_STEP == 0, "MB as a whole number, a multiple of 4, such as 8192");

    private TaggingReader() {}

    static TaggingConfig read(YamlSection tagging, Mode mode) {
        return new TaggingConfig(
                tagging.value("enabled", ValueTypes.FLAG, true),
                tagging.optional("mode", ValueTypes.MODE).orElse(mode),
                tagging.value("max-age", RemediationTypes.MAX_AGE, Duration.ofHours(1)),
                tagging.value("cooldown", RemediationTypes.COOLDOWN, Duration.ofMinutes(10)),
                cpu(tagging.section("cpu")),
                memory(tagging.section("memory")));
    }

    private static SizeConfig cpu(YamlSection cpu) {
        return new SizeConfig(
                cpu.list("alarms", RemediationTypes.ALARM, List.of("VM CPU Usage", "Virtual machine CPU usage")),
                cpu.value("step", ValueTypes.STEP, new Step(Step.Kind.PLUS, 1)),
                cpu.value("max", CPUS, 4),
                cpu.list("sizes", CPUS, List.of()));
    }

    private static SizeConfig memory(YamlSection memory) {
        return new SizeConfig(
                memory.list(
                        "alarms", RemediationTypes.ALARM, List.of("VM Memory Usage", "Virtual machine memory usage")),
                memory.value("step", ValueTypes.STEP, new Step(Step.Kind.TIMES, 2)),
                memory.value("max", MEGABYTES, 8192),
                memory.list("sizes", MEGABYTES, List.of()));
    }
}
