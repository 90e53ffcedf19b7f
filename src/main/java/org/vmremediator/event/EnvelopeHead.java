package org.vmremediator.event;

import java.util.Optional;

/**
 * What triage wants to know of a structured event's envelope, as its attributes come one after the other: its type, and the
 * source. One instance per event.
 */
final class EnvelopeHead {
    private EventType type;
    private EventType subject;
    private String source;

    /** Null for an empty text, which is as good as none; so with the subject. */
    void type(EventType type) {
        this.type = type;
    }

    void subject(EventType subject) {
        this.subject = subject;
    }

    void source(String source) {
        this.source = source;
    }

    /** Whether nothing that may follow is wanted. */
    boolean isComplete() {
        return type == EventType.FOREIGN || (isTypeKnown() && source != null);
    }

    /** A router event without its subject is not known yet. */
    boolean isTypeKnown() {
        return type != null && (type != EventType.ROUTER_EVENT || subject != null);
    }

    /** By the subject, where that names the class; empty when there was no type. */
    Optional<EventType> classified() {
        return Optional.ofNullable(type == EventType.ROUTER_EVENT && subject != null ? subject : type);
    }

    /** Empty when reading has not come to one. */
    Optional<String> source() {
        return Optional.ofNullable(source);
    }
}
