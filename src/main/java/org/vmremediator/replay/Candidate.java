package org.vmremediator.replay;

import org.apache.kafka.common.utils.Bytes;
import org.vmremediator.event.Triaged;

/** A record that may concern us, on its way to be judged in the order of time. */
sealed interface Candidate {
    /** Where a record stands in a topic. */
    record Place(String topic, int partition, long offset) {
        @Override
        public String toString() {
            return topic + "/" + partition + "/" + offset;
        }
    }

    Place at();

    /** The latest timestamp of its partition up to it, by which partitions are merged. */
    long order();

    /**
     * May be a trigger.
     *
     * @param timestamp of the record, negative where it has none
     */
    record Relevant(Place at, long order, long timestamp, Triaged.Relevant triaged, Bytes value) implements Candidate {}

    /** Cannot be understood. */
    record Unreadable(Place at, long order, BrokenRecord broken) implements Candidate {}
}
