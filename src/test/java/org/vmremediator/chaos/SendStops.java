package org.vmremediator.chaos;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Stops the producer's I/O thread when the broker has acknowledged a record: it is in the log, and as that thread alone
 * could end the transaction, it is not committed and never will be.
 */
public final class SendStops implements ProducerInterceptor<byte[], byte[]> {
    private static final String PENDING = "pending-work-changelog";
    private volatile boolean beginSent;

    @Override
    public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> record) {
        if (StopPoint.BEGIN_SENT.isNext() && record.topic().endsWith(PENDING) && record.value() != null) {
            beginSent |= new String(record.value(), StandardCharsets.UTF_8).contains("\"stage\":\"ACTING\"");
        }
        return record;
    }

    @Override
    public void onAcknowledgement(RecordMetadata metadata, Exception error) {
        if (metadata.topic().endsWith("-plans")) {
            StopPoint.PLAN_SENT.pass();
        } else if (metadata.topic().endsWith("-audit")) {
            StopPoint.RECORD_SENT.pass();
        } else if (beginSent && metadata.topic().endsWith(PENDING)) {
            StopPoint.BEGIN_SENT.pass();
        }
    }

    @Override
    public void configure(Map<String, ?> configs) {}

    @Override
    public void close() {}
}
