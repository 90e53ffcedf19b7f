package org.vmremediator.policy;

import java.time.Instant;
import java.util.Optional;

/**
 * An event that concerns us: a red CPU, memory or storage alarm of a virtual machine, or its power-off.
 *
 * @param eventKey vCenter's {@code Event.key}: an int32 that may be negative and restarts when the database is rebuilt
 * @param created vCenter's {@code Event.createdTime}
 * @param vmName the display name at that time; for people only
 * @param alarm the alarm's name as the event spells it; empty for a power-off
 * @param alarmMoref the alarm's managed object id, such as {@code alarm-411}
 * @param host the managed object id of the host that ran the VM
 * @param template whether the event says that the VM is a template
 */
public record Trigger(
        VmKey vm,
        TriggerKind kind,
        int eventKey,
        Instant created,
        String vmName,
        Optional<String> alarm,
        Optional<String> alarmMoref,
        Optional<String> host,
        boolean template,
        Origin origin) {

    public Remediation remediation() {
        return kind.remediation();
    }

    /**
     * The identity of the vCenter event, the same for every delivery and every producer. Never the CloudEvents id:
     * VEBA makes a new one each time it sends. The creation time stands beside the key because keys restart.
     */
    public String identity() {
        return vm.vcenter() + "/" + eventKey + "/" + created;
    }

    /** The id of the remediation of this trigger, of its plan and of its audit record: deterministic. */
    public String remediationId() {
        return Digests.shortHash(identity() + "/" + remediation().id());
    }
}
