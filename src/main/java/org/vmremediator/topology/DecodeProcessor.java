package org.vmremediator.topology;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.vmremediator.event.Decoded;
import org.vmremediator.event.EventReader;

/** Reads the data of a relevant event: a trigger, a broken record, or neither (then it is counted, and that is all). */
final class DecodeProcessor implements Processor<byte[], Reading, byte[], Reading> {
    private final EventReader reader;
    private final FlowMeters meters;
    private ProcessorContext<byte[], Reading> context;

    DecodeProcessor(EventReader reader, FlowMeters meters) {
        this.reader = reader;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<byte[], Reading> context) {
        this.context = context;
    }

    private static byte[] bytes(Bytes value) {
        return value == null ? null : value.get();
    }

    @Override
    public void process(Record<byte[], Reading> record) {
        Reading.Relevant relevant = (Reading.Relevant) record.value();
        RecordMetadata origin = context.recordMetadata().orElseThrow();
        Decoded decoded = reader.decode(
                relevant.triaged(), bytes(relevant.value()), origin.topic(), origin.partition(), origin.offset());
        if (decoded instanceof Decoded.ATrigger found) {
            meters.understood();
            context.forward(record.withValue(new Reading.Understood(found.trigger())));
        } else if (decoded instanceof Decoded.Undecodable broken) {
            Reading reading = new Reading.Broken(broken.defect(), broken.message(), relevant.value());
            context.forward(record.withValue(reading));
        } else if (decoded instanceof Decoded.NotATrigger none) {
            meters.ignored(none.why());
        }
    }
}
