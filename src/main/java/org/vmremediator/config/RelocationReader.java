package org.vmremediator.config;

import java.time.Duration;
import java.util.List;

/** Reads the {@code remediations.relocation} section. */
final class RelocationReader {
    private static final ValueType<String> PATTERN =
            ValueTypes.TEXT.where(pattern -> true, "a name pattern of datastores, such as san-gold-*");

    private RelocationReader() {}

    static RelocationConfig read(YamlSection relocation, Mode mode) {
        YamlSection datastores = relocation.section("datastores");
        YamlSection concurrent = relocation.section("max-concurrent");
        return new RelocationConfig(
                relocation.value("enabled", ValueTypes.FLAG, true),
                relocation.optional("mode", ValueTypes.MODE).orElse(mode),
                relocation.value("max-age", RemediationTypes.MAX_AGE, Duration.ofHours(1)),
                relocation.value("cooldown", RemediationTypes.COOLDOWN, Duration.ofHours(24)),
                relocation.list("alarms", RemediationTypes.ALARM, List.of("VM Storage Usage")),
                datastores.lists("groups", PATTERN),
                datastores.list("exclude", PATTERN, List.of()),
                relocation.value("headroom", ValueTypes.SHARE, 0.2),
                relocation.value("min-improvement", ValueTypes.SHARE, 0.05),
                relocation.value("overcommit", ValueTypes.FLAG, false),
                concurrent.value("per-datastore", ValueTypes.number(1, 128), 2),
                concurrent.value("per-vcenter", ValueTypes.number(1, 1024), 8));
    }
}
