package org.vmremediator.bench.filter;

import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.vmremediator.bench.Lab;

/** Fills a topic with the corpus in one layout, lz4. */
final class Filler {
    static final int PARTITIONS = 4;
    private static final int PATIENCE_MILLIS = 300_000;

    private Filler() {}

    static void fill(Lab lab, Layout layout, Load load) {
        lab.createTopic(layout.topic(), PARTITIONS);
        Corpus corpus = new Corpus();
        AtomicReference<Exception> failure = new AtomicReference<>();
        try (KafkaProducer<byte[], byte[]> producer = producer(lab)) {
            load.numbers()
                    .mapToObj(number -> corpus.record(layout.topic(), PARTITIONS, layout, number))
                    .forEach(record -> send(producer, record, failure));
        }
        if (failure.get() != null) {
            throw new IllegalStateException("not all events were written", failure.get());
        }
        lab.say(load.total() + " events, " + layout.words());
    }

    private static void send(
            KafkaProducer<byte[], byte[]> producer,
            ProducerRecord<byte[], byte[]> record,
            AtomicReference<Exception> failure) {
        Future<RecordMetadata> unused = producer.send(record, (metadata, error) -> failure.compareAndSet(null, error));
    }

    /** One request at a time: with several, a leader that is not quite there yet can leave a partition out of sequence for good. */
    private static KafkaProducer<byte[], byte[]> producer(Lab lab) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        lab.bootstrapServers(),
                        "compression.type",
                        "lz4",
                        "max.in.flight.requests.per.connection",
                        1,
                        "linger.ms",
                        20,
                        "batch.size",
                        128 * 1024,
                        "request.timeout.ms",
                        PATIENCE_MILLIS,
                        "delivery.timeout.ms",
                        2 * PATIENCE_MILLIS),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
