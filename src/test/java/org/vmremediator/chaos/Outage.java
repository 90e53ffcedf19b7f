package org.vmremediator.chaos;

import java.util.List;

/** One way in which a vCenter misbehaves: what it is told at the beginning, and at the end. */
enum Outage {
    RESTART("refuse,expire-soap,expire-rest", "accept", true),
    UNAVAILABLE("unavailable true", "unavailable false", false),
    RESETTING("resetting true", "resetting false", false),
    UNREACHABLE("refuse", "accept", false),
    SLOW("slow 5000", "slow 0", false),
    LOST_ANSWERS(
            "drop-after tag-association.attach 3,drop-after tag-association.detach 2,"
                    + "drop-after ReconfigVM_Task 3,drop-after RelocateVM_Task 3",
            "slow 0",
            false),
    SOAP_EXPIRY("expire-soap", "slow 0", true),
    REST_EXPIRY("expire-rest", "slow 0", true);

    private final String begin;
    private final String end;
    private final boolean expiry;

    Outage(String begin, String end, boolean expiry) {
        this.begin = begin;
        this.end = end;
        this.expiry = expiry;
    }

    List<String> begin() {
        return List.of(begin.split(",", -1));
    }

    List<String> end() {
        return List.of(end.split(",", -1));
    }

    /** Whether it costs a login of some kind. */
    boolean isExpiry() {
        return expiry;
    }
}
