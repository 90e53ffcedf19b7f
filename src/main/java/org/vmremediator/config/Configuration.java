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
        String optOutTag,
        RetriesConfig retries,
        BreakersConfig breakers,
        TaggingConfig tagging,
        ReconfigurationConfig reconfiguration,
        RelocationConfig relocation,
        Duration shutdownTimeout,
        HttpConfig http,
        String instance,
        String hash) {}
