package org.vmremediator.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.vmremediator.testing.VCenterEvents;
import org.vmremediator.testing.VCenterEvents.Event;
import org.vmremediator.testing.VCenterEvents.Layout;

/**
 * A few events in a topic of three partitions. The end of each partition is a transaction marker, and there is an aborted
 * record before one of them.
 */
final class PastEvents {
    static final Instant THEN = Instant.parse("2026-11-02T10:00:00Z");

    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final VCenterEvents events;

    private PastEvents(Producer<byte[], byte[]> producer, String topic, String vcenter) {
        this.producer = producer;
        this.topic = topic;
        this.events = VCenterEvents.from(vcenter);
    }

    static void publish(Map<String, Object> client, String topic, String vcenter) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("transactional.id", "past");
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            PastEvents past = new PastEvents(producer, topic, vcenter);
            past.commit();
            past.abort();
        }
    }

    private void commit() {
        producer.beginTransaction();
        send(0, Duration.ofHours(1), events.redAlarm("VM CPU Usage", "vm-1", "web-1"));
        send(1, Duration.ofHours(2), events.poweredOff("vm-1", "web-1"));
        send(0, Duration.ofHours(4), events.redAlarm("VM CPU Usage", "vm-1", "web-1"));
        send(2, Duration.ofHours(5), events.other("vm-2", "web-2"));
        send(new ProducerRecord<>(
                topic, 2, THEN.plus(Duration.ofHours(6)).toEpochMilli(), null, "no event".getBytes(UTF_8)));
        producer.commitTransaction();
    }

    private void abort() {
        producer.beginTransaction();
        send(1, Duration.ofHours(7), events.redAlarm("VM CPU Usage", "vm-2", "web-2"));
        producer.flush();
        producer.abortTransaction();
    }

    private void send(int partition, Duration after, Event event) {
        Instant at = THEN.plus(after);
        ProducerRecord<byte[], byte[]> record = event.created(at).record(topic, Layout.BINARY_JSON);
        send(new ProducerRecord<>(topic, partition, at.toEpochMilli(), null, record.value(), record.headers()));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the commit tells
    private void send(ProducerRecord<byte[], byte[]> record) {
        producer.send(record);
    }
}
