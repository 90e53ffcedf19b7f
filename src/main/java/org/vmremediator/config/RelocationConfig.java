package org.vmremediator.config;

import java.time.Duration;
import java.util.List;

/**
 * Settings of the relocation remediation.
 *
 * @param groups lists of datastore name patterns ({@code *} and {@code ?}); a VM moves only within its group; no groups
 *     means that every datastore is in one group, which only a dry run may have
 * @param exclude datastore name patterns never to move to
 * @param headroom the share of a target's capacity, 0 to 1, that stays free after the move
 * @param minImprovement by how much the free share must grow, 0 to 1; 0 switches the rule off
 * @param overcommit whether a target may lack the room that thin disks could still take
 */
public record RelocationConfig(
        boolean enabled,
        Mode mode,
        Duration maxAge,
        Duration cooldown,
        List<String> alarms,
        List<List<String>> groups,
        List<String> exclude,
        double headroom,
        double minImprovement,
        boolean overcommit,
        int maxConcurrentPerDatastore,
        int maxConcurrentPerVCenter) {}
