package org.vmremediator.config;

/**
 * The topics by name, and how missing ones are made.
 *
 * @param control who has paused what; compacted
 * @param status what the owners of the vCenters are at; compacted
 * @param create whether to create what is missing; otherwise a missing topic refuses the start
 * @param replicationFactor -1 for the broker's default
 * @param partitions of the plans topic and the internal topics; fixed for the life of an application.id
 */
public record TopicsConfig(
        String events,
        String plans,
        String audit,
        String deadLetters,
        String control,
        String status,
        boolean create,
        short replicationFactor,
        int partitions) {}
