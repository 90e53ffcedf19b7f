package org.vmremediator.topology;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a dead letter of a broken record: its key, headers and value as they were, and headers that say what is wrong
 * and where it was read.
 */
final class DeadLetterProcessor implements Processor<byte[], Reading, byte[], byte[]> {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterProcessor.class);
    private static final String PREFIX = "vmremediator.error.";
    private final FlowMeters meters;
    private ProcessorContext<byte[], byte[]> context;

    DeadLetterProcessor(FlowMeters meters) {
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        this.context = context;
    }

    @Override
    public void process(Record<byte[], Reading> record) {
        Reading.Broken broken = (Reading.Broken) record.value();
        RecordMetadata origin = context.recordMetadata().orElseThrow();
        String place = origin.topic() + "-" + origin.partition() + " offset " + origin.offset();
        LOG.warn("dead letter: {} ({}): {}", place, broken.defect().code(), broken.message());
        meters.broken(broken.defect());
        Headers headers = new RecordHeaders(record.headers());
        add(headers, "reason", broken.defect().code());
        add(headers, "message", broken.message());
        add(headers, "topic", origin.topic());
        add(headers, "partition", Integer.toString(origin.partition()));
        add(headers, "offset", Long.toString(origin.offset()));
        context.forward(record.withHeaders(headers)
                .withValue(broken.value() == null ? null : broken.value().get()));
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(PREFIX + name, value.getBytes(StandardCharsets.UTF_8));
    }
}
