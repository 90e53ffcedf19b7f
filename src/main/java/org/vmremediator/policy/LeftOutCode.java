package org.vmremediator.policy;

import java.util.Locale;

/** Why a setting or a candidate datastore was left out: the closed list behind {@link LeftOut#reason()}. */
public enum LeftOutCode {
    SEVERAL_TAGS("More than one tag of the category is attached."),
    NOT_A_NUMBER("The tag is no plain decimal integer from 1."),
    NOT_A_BOOLEAN("The tag is neither true nor false."),
    BELOW_CURRENT("The tag asks for less than the VM has."),
    NOT_A_MULTIPLE_OF_4("vSphere takes memory in steps of 4 MB."),
    NOT_DIVISIBLE("The CPUs would be no multiple of the cores per socket."),

    ABOVE_HOST_THREADS("The VM's host has fewer CPU threads, so the VM would not power on."),
    ABOVE_HOST_MEMORY("The VM's host has less memory, so the VM would not power on."),
    MEMORY_NOT_LOCKED(
            "Passthrough or high latency sensitivity needs all memory reserved, and the reservation does not follow."),
    CPUS_NOT_RESERVED("High latency sensitivity needs all CPUs reserved, and their reservation does not follow."),
    NO_ROOM_FOR_SWAP("The datastore of the VM's home has no room for the larger swap file."),
    POWER_ON_UNKNOWN("vCenter does not say whether the VM would power on: its host or datastore cannot be read."),
    CURRENT("The VM is there now."),
    OTHER_GROUP("The datastore is in another group, or in none."),
    EXCLUDED("The configuration excludes the datastore."),
    INACCESSIBLE("The datastore is not accessible."),
    MAINTENANCE("The datastore is in maintenance mode, or entering it."),
    NOT_ON_EVERY_HOST("A connected host that can use the present datastore cannot use this one."),
    IN_STORAGE_DRS_POD("Storage DRS moves VMs by itself in the datastore's pod."),
    NO_ROOM("The VM does not fit, counting moves in flight."),
    BELOW_HEADROOM("The VM fits, and would leave less than the headroom."),
    NO_ROOM_FOR_GROWTH("Thin disks, the VM's and those that are there, could outgrow the datastore."),
    NO_IMPROVEMENT("The move would gain less than min-improvement."),
    BUSY("As many moves as allowed read from it or write to it now.");

    private final String meaning;

    LeftOutCode(String meaning) {
        this.meaning = meaning;
    }

    /** The code on the audit topic, such as {@code below-current}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One sentence for the documentation. */
    public String meaning() {
        return meaning;
    }

    LeftOut of(String what, String value) {
        return of(what, value, meaning);
    }

    LeftOut of(String what, String value, String message) {
        return new LeftOut(what, value, code(), message);
    }
}
