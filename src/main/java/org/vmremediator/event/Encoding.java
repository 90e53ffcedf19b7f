package org.vmremediator.event;

/** How a CloudEvent lies in a Kafka record: the two content modes of the Kafka protocol binding. */
public enum Encoding {
    /** Attributes in {@code ce_} headers, the data as the value. */
    BINARY,
    /** The whole event as the value, in the JSON event format. */
    STRUCTURED
}
