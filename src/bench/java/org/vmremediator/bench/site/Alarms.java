package org.vmremediator.bench.site;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.vmremediator.testing.VCenterEvents;
import org.vmremediator.testing.VCenterEvents.Layout;

/** Sends CPU alarms at an even rate, each for the next VM, and knows when. Not thread-safe. */
public final class Alarms implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;
    private final VCenterEvents events;
    private final Site site;
    private int next;

    /** @param linger in milliseconds, which count as time of the application */
    public Alarms(Site site, int linger) {
        this.site = site;
        events = site.events();
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", site.lab().bootstrapServers(), "linger.ms", linger),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Returns the microseconds at which each VM's event was sent. */
    public Map<String, Long> send(int count, double perSecond) {
        Map<String, Long> sent = new LinkedHashMap<>();
        Pace pace = new Pace(perSecond);
        for (int i = 0; i < count; i++) {
            pace.next();
            String vm = "vm-" + next++;
            sent.put(vm, now());
            Future<RecordMetadata> unused = producer.send(
                    events.redAlarm("VM CPU Usage", vm, "web").record(site.eventsTopic(), Layout.BINARY_JSON));
        }
        producer.flush();
        return sent;
    }

    /** Waits until all that were ever sent have their audit records. */
    public void awaitRecords() {
        site.awaitRecords(next);
    }

    /** How many were ever sent. */
    public int sent() {
        return next;
    }

    static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    @Override
    public void close() {
        producer.close();
    }
}
