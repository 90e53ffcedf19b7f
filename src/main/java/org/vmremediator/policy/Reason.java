package org.vmremediator.policy;

import java.util.Arrays;
import java.util.Locale;

/**
 * Why a trigger ended as it did: the closed list of reason codes on the audit topic. Each belongs to one outcome. Codes
 * are never renamed or reused; {@code topology.md} documents them, and a test holds it to this list.
 */
public enum Reason {
    TAGGED(Outcome.SUCCEEDED, "The tag with the next larger size is attached."),
    RECONFIGURED(Outcome.SUCCEEDED, "vCenter's reconfigure task ended in success."),
    RELOCATED(Outcome.SUCCEEDED, "vCenter's relocate task ended in success."),

    DRY_RUN(Outcome.PLANNED, "The mode is dry-run: the changes are what would have been made."),

    TAG_ALREADY_ATTACHED(Outcome.UNCHANGED, "The tag with the next larger size is attached already."),
    LARGER_TAG_ATTACHED(Outcome.UNCHANGED, "A larger valid tag is attached already."),
    NOTHING_TO_CHANGE(Outcome.UNCHANGED, "The hardware is what the tags say, or no configuration tag is attached."),
    ALREADY_MOVED(Outcome.UNCHANGED, "A relocation that was not ours has moved the VM off its datastore already."),

    UNKNOWN_SOURCE(Outcome.SKIPPED, "No configured vCenter claims the event's source."),
    STALE(Outcome.SKIPPED, "The event was older than max-age before anything could be done."),
    CLOCK_SKEW(Outcome.SKIPPED, "The event's creation time lies more than five minutes ahead of our clock."),
    SUPERSEDED(Outcome.SKIPPED, "A later trigger of the same VM and kind was admitted before this one."),
    COOLDOWN(Outcome.SKIPPED, "An earlier trigger of the same VM and kind led to a change within the cooldown."),
    CORRELATED(
            Outcome.SKIPPED,
            "Too many VMs of the vCenter or the host went red at once: an infrastructure problem, not the VM's."),
    PARTITION_CHANGED(Outcome.SKIPPED, "The vCenter was given another partition before the trigger's turn came."),
    DISABLED(Outcome.SKIPPED, "The remediation is switched off in the configuration."),
    OPT_OUT(Outcome.SKIPPED, "The opt-out tag is attached to the VM."),
    NOT_OPTED_IN(Outcome.SKIPPED, "The scope is opt-in, and the opt-in tag is not attached to the VM."),
    NOT_IN_SCOPE(Outcome.SKIPPED, "The filter's name, folder, cluster or resource pool patterns leave the VM out."),
    TEMPLATE(Outcome.SKIPPED, "The VM is a template."),
    MANAGED(Outcome.SKIPPED, "Another solution manages the VM (config.managedBy): vCLS, NSX, Supervisor, SRM."),
    FAULT_TOLERANCE(Outcome.SKIPPED, "Fault tolerance is configured for the VM."),
    CLEARED(Outcome.SKIPPED, "The alarm is not red any more."),
    ACKNOWLEDGED(Outcome.SKIPPED, "Somebody has acknowledged the alarm, and is at work."),
    AT_LIMIT(Outcome.SKIPPED, "The configured max leaves no size above the present one."),
    POWERED_ON(Outcome.SKIPPED, "The VM is not powered off any more; its tags wait for the next power-off."),
    SEVERAL_DATASTORES(Outcome.SKIPPED, "The VM's home and disks lie on more than one datastore."),
    SNAPSHOTS(Outcome.SKIPPED, "The VM has snapshots."),
    LINKED_CLONE(Outcome.SKIPPED, "A disk of the VM has a parent disk."),
    RAW_DEVICE_MAPPING(Outcome.SKIPPED, "The VM has a raw device mapping."),
    INDEPENDENT_DISK(Outcome.SKIPPED, "The VM has an independent disk."),
    SHARED_DISK(Outcome.SKIPPED, "Several VMs may write to a disk of the VM (multi-writer)."),
    BUS_SHARING(Outcome.SKIPPED, "A disk controller of the VM shares its bus with other VMs."),
    ENCRYPTED(Outcome.SKIPPED, "The VM is encrypted."),
    PASSTHROUGH(Outcome.SKIPPED, "A PCI device, vGPU or SR-IOV card is passed through to the VM."),
    CONSOLIDATION_NEEDED(Outcome.SKIPPED, "The VM's disks need consolidation after a snapshot was removed."),
    TOOLS_INSTALLER_MOUNTED(Outcome.SKIPPED, "The VMware Tools installer is mounted in the VM."),
    STORAGE_DRS(Outcome.SKIPPED, "The VM's datastore is in a pod where Storage DRS moves VMs by itself."),
    NO_GROUP(Outcome.SKIPPED, "The VM's datastore belongs to no configured group."),
    NO_DATASTORE(Outcome.SKIPPED, "No candidate datastore fits; each is listed with its reason."),
    NO_IMPROVEMENT(Outcome.SKIPPED, "The best candidate gains less than min-improvement."),

    TAG_MISSING(Outcome.FAILED, "A larger size is allowed, but no tag names one: run provision-tags."),
    AMBIGUOUS_TAGS(Outcome.FAILED, "Several tags of the category are attached, or one that is no number."),
    INVALID_TAGS(Outcome.FAILED, "Tags ask for changes, and every one of them had to be left out."),
    VM_NOT_FOUND(Outcome.FAILED, "The VM is no longer in vCenter's inventory."),
    VM_INACCESSIBLE(Outcome.FAILED, "vCenter knows the VM only by name: its host or its files are out of reach."),
    NO_PERMISSION(Outcome.FAILED, "The account lacks a privilege; the message names it."),
    CONFLICT(Outcome.FAILED, "Someone else kept changing the VM; the attempts are used up."),
    RETRIES_EXHAUSTED(Outcome.FAILED, "vCenter kept refusing for a passing reason; the attempts are used up."),
    REFUSED(Outcome.FAILED, "vCenter refused the call or its task failed; the message is vCenter's."),
    OUTCOME_UNKNOWN(Outcome.FAILED, "vCenter's answer was lost and the state could not be read back in time."),
    INTERNAL_ERROR(Outcome.FAILED, "A fault in vm-remediator itself; the log has the details.");

    private final Outcome outcome;
    private final String meaning;

    Reason(Outcome outcome, String meaning) {
        this.outcome = outcome;
        this.meaning = meaning;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** One sentence for the documentation. */
    public String meaning() {
        return meaning;
    }

    /** The code on the audit topic, such as {@code at-limit}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Reason of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such reason code: " + code));
    }
}
