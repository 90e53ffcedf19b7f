package org.vmremediator.bench.site;

import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.vmremediator.bench.filter.Corpus;
import org.vmremediator.bench.filter.Layout;

/**
 * Sends events that concern nobody at an even rate until closed.
 *
 * <p>Threading: a thread of its own sends; one other closes.
 */
public final class Background {
    private static final int AT_ONCE = 100;
    private final Thread thread;
    private volatile boolean on = true;

    public Background(Site site, int perSecond) {
        thread = new Thread(() -> send(site.lab().bootstrapServers(), site.eventsTopic(), perSecond), "background");
        thread.setDaemon(true);
        thread.start();
    }

    private void send(String bootstrapServers, String topic, int perSecond) {
        Corpus corpus = new Corpus();
        Pace pace = new Pace((double) perSecond / AT_ONCE);
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "compression.type", "lz4", "linger.ms", 10),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (int number = 0; on; number++) {
                if (number % AT_ONCE == 0) {
                    pace.next();
                }
                if (!Corpus.isTrigger(number)) {
                    Future<RecordMetadata> unused =
                            producer.send(corpus.record(topic, Site.PARTITIONS, Layout.BINARY, number));
                }
            }
        }
    }

    public void close() {
        on = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
