package org.vmremediator.topology;

import org.apache.kafka.common.utils.Bytes;
import org.vmremediator.event.Defect;
import org.vmremediator.event.Triaged;
import org.vmremediator.policy.Trigger;

/** What a record of the events topic turned out to be, as far as it concerns us. */
sealed interface Reading {

    /** May be a trigger, by its attributes; the value is as it was read. */
    record Relevant(Triaged.Relevant triaged, Bytes value) implements Reading {}

    /** A trigger. */
    record Understood(Trigger trigger) implements Reading {}

    /** Should concern us and cannot be understood; the value is as it was read. */
    record Broken(Defect defect, String message, Bytes value) implements Reading {}
}
