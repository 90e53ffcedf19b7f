package org.vmremediator.topology;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.function.IntFunction;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.vmremediator.judging.BrakeState;
import org.vmremediator.judging.RedVms;
import org.vmremediator.policy.Change;

/** JSON for the values of our own topics and stores. Unknown members are ignored, so that a release can be rolled back. */
final class JsonSerde {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(Change.class, ChangeByType.class)
            .addMixIn(BrakeState.class, BrakeStateByType.class)
            .build();

    private JsonSerde() {}

    static <T> Serde<T> of(Class<T> type) {
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : write(value),
                (topic, bytes) -> bytes == null ? null : read(bytes, type));
    }

    /**
     * For values that carry a {@code schemaVersion}: one of a newer release that cannot be read as {@code type} is
     * parked instead of being a fault, so that going back to an older release loses nothing.
     *
     * @param known the newest version that this release understands
     * @param parked makes the value that stands for one of that newer version
     */
    static <T> Serde<T> versioned(Class<T> type, int known, IntFunction<T> parked) {
        Serde<T> plain = of(type);
        return Serdes.serdeFrom(plain.serializer(), (topic, bytes) -> {
            try {
                return plain.deserializer().deserialize(topic, bytes);
            } catch (SerializationException e) {
                int version = versionOf(bytes);
                if (version > known) {
                    return parked.apply(version);
                }
                throw e;
            }
        });
    }

    private static int versionOf(byte[] bytes) {
        try {
            return MAPPER.readTree(bytes).path("schemaVersion").asInt();
        } catch (IOException e) {
            return 0;
        }
    }

    private static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new SerializationException("cannot write " + value.getClass().getSimpleName() + " as JSON", e);
        }
    }

    private static <T> T read(byte[] bytes, Class<T> type) {
        try {
            return MAPPER.readValue(bytes, type);
        } catch (IOException e) {
            throw new SerializationException("no " + type.getSimpleName() + " in JSON: " + e.getMessage(), e);
        }
    }

    /** The member {@code type} tells which change it is; its values are part of the plans topic's format. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Change.ReplaceTag.class, name = "replace-tag"),
        @JsonSubTypes.Type(value = Change.Reconfigure.class, name = "reconfigure"),
        @JsonSubTypes.Type(value = Change.Relocate.class, name = "relocate")
    })
    private interface ChangeByType {}

    /** As for changes; the values are part of the breakers store's format. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = RedVms.class, name = "red-vms"),
        @JsonSubTypes.Type(value = BrakeState.FailedVms.class, name = "failed-vms"),
        @JsonSubTypes.Type(value = BrakeState.Announced.class, name = "announced"),
        @JsonSubTypes.Type(value = BrakeState.Actions.class, name = "actions")
    })
    private interface BrakeStateByType {}
}
