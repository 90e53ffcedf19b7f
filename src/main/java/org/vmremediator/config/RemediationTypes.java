package org.vmremediator.config;

import java.time.Duration;

/** The types of values that several remediations share. */
final class RemediationTypes {
    /** Not longer than a redelivery is remembered (48 h): an older one, still fresh, would be done twice. */
    static final ValueType<Duration> MAX_AGE = ValueTypes.duration("1s", "48h");

    /** Not longer than the last change of a VM is remembered (30 d): the rest of it would have no effect. */
    static final ValueType<Duration> COOLDOWN = ValueTypes.duration("0s", "30d");

    static final ValueType<String> ALARM =
            ValueTypes.TEXT.where(name -> true, "the name of an alarm, or its moref as in alarm-411");

    private RemediationTypes() {}
}
