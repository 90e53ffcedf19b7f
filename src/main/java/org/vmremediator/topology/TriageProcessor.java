package org.vmremediator.topology;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.vmremediator.event.EventReader;
import org.vmremediator.event.Triaged;

/**
 * Drops what does not concern us by its CloudEvents attributes alone. Where a consumer feeds it, {@link TriageDeserializer}
 * has judged before, and {@link TriageInterceptor} has dropped most of that already.
 */
final class TriageProcessor implements Processor<byte[], byte[], byte[], Reading> {
    private final EventReader reader;
    private final FlowMeters meters;
    private ProcessorContext<byte[], Reading> context;

    TriageProcessor(EventReader reader, FlowMeters meters) {
        this.reader = reader;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<byte[], Reading> context) {
        this.context = context;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        Triaged triaged = triage(record);
        if (triaged == Triaged.Irrelevant.INSTANCE) {
            meters.irrelevant(1);
        } else if (triaged instanceof Triaged.Relevant found) {
            context.forward(record.withValue(new Reading.Relevant(found, Bytes.wrap(record.value()))));
        } else if (triaged instanceof Triaged.Unreadable broken) {
            Reading reading = new Reading.Broken(broken.defect(), broken.message(), Bytes.wrap(record.value()));
            context.forward(record.withValue(reading));
        }
    }

    private Triaged triage(Record<byte[], byte[]> record) {
        return TriageDeserializer.isIrrelevant(record.value())
                ? Triaged.Irrelevant.INSTANCE
                : reader.triage(record.headers(), record.value());
    }
}
