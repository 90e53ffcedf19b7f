package org.vmremediator.event;

import org.vmremediator.policy.Origin;

/**
 * Reads the data of a relevant record and says whether it is a trigger. Every layout of the known producers is accepted.
 *
 * <p>Threading: any number of threads.
 */
final class EventDecoder {
    private final TriggerReader triggers;

    EventDecoder(AlarmNames alarms, Sources sources) {
        this.triggers = new TriggerReader(alarms, sources);
    }

    /**
     * Never throws.
     *
     * @param value of the record that was triaged as relevant
     */
    Decoded decode(Triaged.Relevant relevant, byte[] value, String topic, int partition, long offset) {
        try {
            Members members = EventData.read(relevant, value);
            return triggers.read(relevant.eventClass(), members, origin(relevant, topic, partition, offset));
        } catch (DefectException e) {
            return new Decoded.Undecodable(e.defect(), e.getMessage());
        } catch (RuntimeException e) {
            return new Decoded.Undecodable(Defect.UNEXPECTED, e.toString());
        }
    }

    private static Origin origin(Triaged.Relevant relevant, String topic, int partition, long offset) {
        EventAttributes attributes = relevant.attributes();
        return new Origin(attributes.id(), attributes.source(), attributes.type(), topic, partition, offset);
    }
}
