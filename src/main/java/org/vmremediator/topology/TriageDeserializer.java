package org.vmremediator.topology;

import java.nio.ByteBuffer;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.utils.Utils;
import org.vmremediator.event.EventReader;

/**
 * The hot path: tells the events that concern nobody as the consumer comes to each, while it lies in the processor's cache,
 * and copies none of them. {@link TriageInterceptor} drops those.
 *
 * <p>Threading: one serves the consumers of any number of threads.
 */
final class TriageDeserializer implements Deserializer<byte[]> {
    private static final byte[] IRRELEVANT = new byte[0];

    private final String events;
    private final EventReader reader;

    /** @param events the topic; values of others are left alone */
    TriageDeserializer(String events, EventReader reader) {
        this.events = events;
        this.reader = reader;
    }

    /** Whether this is in the place of the value of an event that concerns nobody. */
    static boolean isIrrelevant(byte[] value) {
        return value == IRRELEVANT;
    }

    @Override
    public byte[] deserialize(String topic, Headers headers, ByteBuffer value) {
        return topic.equals(events) && reader.isIrrelevant(headers, value) ? IRRELEVANT : Utils.toNullableArray(value);
    }

    @Override
    public byte[] deserialize(String topic, byte[] value) {
        return value;
    }
}
