package org.vmremediator.config;

import java.time.Duration;
import java.util.List;

/**
 * Everything that {@code config/vm-remediator.yaml} says, typed, defaulted and checked.
 *
 * @param hash the first 12 hexadecimal digits of the SHA-256 of the effective configuration, secrets masked; it stands in
 *     every audit record
 */
public record Configuration(
        KafkaConfig kafka,
        TopicsConfig topics,
        List<VCenterConfig> vcenters,
        RulesConfig rules,
        RetriesConfig retries,
        BreakersConfig breakers,
        TaggingConfig tagging,
        ReconfigurationConfig reconfiguration,
        RelocationConfig relocation,
        Duration shutdownTimeout,
        HttpConfig http,
        String instance,
        String hash) {

    public String optOutTag() {
        return rules.optOutTag();
    }

    /** The mode in which a remediation runs in a vCenter: a dry run of either makes it one. */
    public Mode modeIn(String vcenter, Mode remediation) {
        return vcenters.stream()
                .filter(each -> each.name().equals(vcenter))
                .findFirst()
                .flatMap(VCenterConfig::mode)
                .map(remediation::and)
                .orElse(remediation);
    }
}
