package org.vmremediator.topology;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.vmremediator.judging.Pause;

/** The JSON of the control and the status topic. */
public final class ControlRecords {
    private static final int SCHEMA_VERSION = 1;

    private record Report(int schemaVersion, Map<String, Pause> paused, List<VCenterStatus> vcenters) {}

    private static final Serde<Pause> PAUSES = JsonSerde.of(Pause.class);

    private static final Serde<VCenterStatus> STATUS = JsonSerde.of(VCenterStatus.class);

    private ControlRecords() {}

    static Serde<Pause> pauses() {
        return PAUSES;
    }

    static Serde<VCenterStatus> statuses() {
        return STATUS;
    }

    /** Throws {@link SerializationException}. */
    public static VCenterStatus status(byte[] json) {
        return STATUS.deserializer().deserialize("", json);
    }

    /** Pauses, by key, and the vCenters as one JSON object. */
    public static String json(Map<Pause.Key, Pause> pauses, List<VCenterStatus> vcenters) {
        Map<String, Pause> byKey = new LinkedHashMap<>();
        pauses.forEach((key, pause) -> byKey.put(key.toString(), pause));
        Report report = new Report(SCHEMA_VERSION, byKey, vcenters);
        return new String(JsonSerde.of(Report.class).serializer().serialize("", report), StandardCharsets.UTF_8);
    }

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
