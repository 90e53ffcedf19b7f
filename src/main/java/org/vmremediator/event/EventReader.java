package org.vmremediator.event;

import java.nio.ByteBuffer;
import org.apache.kafka.common.header.Headers;
import org.vmremediator.config.Configuration;

/**
 * From a Kafka record to a trigger, in two steps: {@link #triage} for every record, {@link #decode} for the few that it
 * finds relevant.
 *
 * <p>Threading: one instance serves any number of threads.
 */
public final class EventReader {
    private final Triage triage;
    private final EventDecoder decoder;

    private EventReader(Triage triage, EventDecoder decoder) {
        this.triage = triage;
        this.decoder = decoder;
    }

    /** A reader for the configured alarms and vCenters; throws when an alarm is configured for two remediations. */
    public static EventReader of(Configuration configuration, SourceListener listener) {
        AlarmNames alarms = AlarmNames.of(configuration.tagging(), configuration.relocation());
        return of(alarms, Sources.of(configuration.vcenters()), listener);
    }

    public static EventReader of(AlarmNames alarms, Sources sources, SourceListener listener) {
        return new EventReader(new Triage(sources, listener), new EventDecoder(alarms, sources));
    }

    /**
     * Reads the CloudEvents attributes only. Never throws.
     *
     * @param value null for a tombstone
     */
    public Triaged triage(Headers headers, byte[] value) {
        return triage.triage(headers, value == null ? null : ByteBuffer.wrap(value));
    }

    /**
     * Whether {@link #triage} would say so, asked where no array of the value has been made yet. Never throws.
     *
     * @param value neither read-only nor direct, as in what a consumer has fetched
     */
    public boolean isIrrelevant(Headers headers, ByteBuffer value) {
        return triage.triage(headers, value) == Triaged.Irrelevant.INSTANCE;
    }

    /**
     * Reads the data. Never throws.
     *
     * @param value of the record that was triaged as relevant
     */
    public Decoded decode(Triaged.Relevant relevant, byte[] value, String topic, int partition, long offset) {
        return decoder.decode(relevant, value, topic, partition, offset);
    }
}
