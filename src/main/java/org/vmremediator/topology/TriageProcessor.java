package org.vmremediator.topology;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.vmremediator.event.EventReader;
import org.vmremediator.event.Triaged;

/** Drops what does not concern us by its CloudEvents attributes alone: the hot path, where 99 of 100 events end. */
final class TriageProcessor implements Processor<byte[], byte[], byte[], Reading> {
    private final EventReader reader;
    private final Counter irrelevant;
    private final Counter relevant;
    private final Counter unreadable;
    private ProcessorContext<byte[], Reading> context;

    TriageProcessor(EventReader reader, MeterRegistry meters) {
        this.reader = reader;
        irrelevant = meters.counter("vmremediator.events", "triage", "irrelevant");
        relevant = meters.counter("vmremediator.events", "triage", "relevant");
        unreadable = meters.counter("vmremediator.events", "triage", "unreadable");
    }

    @Override
    public void init(ProcessorContext<byte[], Reading> context) {
        this.context = context;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        Triaged triaged = reader.triage(record.headers(), record.value());
        if (triaged == Triaged.Irrelevant.INSTANCE) {
            irrelevant.increment();
        } else if (triaged instanceof Triaged.Relevant found) {
            relevant.increment();
            context.forward(record.withValue(new Reading.Relevant(found, Bytes.wrap(record.value()))));
        } else if (triaged instanceof Triaged.Unreadable broken) {
            unreadable.increment();
            Reading reading = new Reading.Broken(broken.defect(), broken.message(), Bytes.wrap(record.value()));
            context.forward(record.withValue(reading));
        }
    }
}
