package org.vmremediator.topology;

import java.time.Instant;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;

/** The JSON of the control and the status topic. */
public final class ControlRecords {
    private static final Serde<Pause> PAUSES = JsonSerde.of(Pause.class);

    private ControlRecords() {}

    public static byte[] toJson(Pause pause) {
        return PAUSES.serializer().serialize("", pause);
    }

    /** What cannot be read is a pause all the same: a brake that fails must fail closed. */
    public static Pause pause(byte[] json) {
        try {
            Pause read = PAUSES.deserializer().deserialize("", json);
            return new Pause(
                    read.schemaVersion(),
                    read.reason() == null ? "" : read.reason(),
                    read.by() == null ? "unknown" : read.by(),
                    read.since() == null ? Instant.EPOCH : read.since());
        } catch (SerializationException e) {
            return new Pause("The record cannot be read: " + e.getMessage(), "unknown", Instant.EPOCH);
        }
    }
}
