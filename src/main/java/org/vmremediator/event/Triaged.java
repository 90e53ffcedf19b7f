package org.vmremediator.event;

/** What the CloudEvents attributes alone say about a record. */
public sealed interface Triaged {

    /** Does not concern us: counted, and nothing else. One instance, since 99 of 100 records end here. */
    enum Irrelevant implements Triaged {
        INSTANCE
    }

    /** May be a trigger: decode it. */
    record Relevant(EventAttributes attributes, EventClass eventClass, Encoding encoding) implements Triaged {}

    /** Concerns us, or may, and its attributes cannot be understood: a dead letter. */
    record Unreadable(Defect defect, String message) implements Triaged {}
}
