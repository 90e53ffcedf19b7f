package org.vmremediator.config;

/**
 * The rules that hold for all remediations: which VMs are touched at all, and what is asked of them first.
 *
 * @param requireStillRed whether an alarm must still be red and unacknowledged in vCenter; false for servers that never
 *     fill {@code triggeredAlarmState}
 * @param powerOnChecks whether a setting is left out with which the VM might not power on again
 * @param optIn whether only VMs that have the opt-in tag are touched
 * @param optOutTag {@code category/name}; a VM that has it is left alone, whatever else it has
 * @param optInTag {@code category/name}; looked for only where {@code optIn} is true
 */
public record RulesConfig(
        boolean requireStillRed,
        boolean powerOnChecks,
        boolean optIn,
        String optOutTag,
        String optInTag,
        FilterConfig filter) {}
