package org.vmremediator.bench.growth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.vmremediator.bench.Lab;
import org.vmremediator.bench.filter.Corpus;
import org.vmremediator.bench.filter.InMemoryApplication;
import org.vmremediator.bench.filter.Layout;
import org.vmremediator.bench.site.Site;
import org.vmremediator.chaos.Jvm;
import org.vmremediator.testing.TopicTail;
import org.vmremediator.testing.VCenterEvents;

/** The instances of one application, its events topic and its audit topic. Not thread-safe. */
final class Fleet {
    private static final int PARTITIONS = 4;
    private final Lab lab;
    private final String id;
    private final VCenterEvents events = VCenterEvents.from(Corpus.SOURCE);
    private final int standbys;
    private final TopicTail audit;
    private int starts;
    private int triggers;
    private int records;

    Fleet(Lab lab, String id, int standbys) {
        this.lab = lab;
        this.id = id;
        this.standbys = standbys;
        lab.createTopic(eventsTopic(), PARTITIONS);
        lab.createTopic(id + "-audit", 1);
        audit = new TopicTail(lab.bootstrapServers(), id + "-audit");
    }

    private String eventsTopic() {
        return id + "-events";
    }

    /** An instance with state of its own, which outlives it. */
    Jvm start(String name) {
        Path directory = state(name);
        Path config =
                InMemoryApplication.configuration(directory, id, lab.bootstrapServers(), eventsTopic(), settings());
        return lab.start(name + "-" + ++starts, List.of("-Xmx512m"), InstanceMain.class, config.toString());
    }

    /** Kafka's own session time-out, by which a dead instance is missed, takes longer than all the rest of a quick run. */
    private String settings() {
        String standby = "  num.standby.replicas: " + standbys;
        return lab.sizes().quick() ? standby + "\n  session.timeout.ms: 6000\n  heartbeat.interval.ms: 1000" : standby;
    }

    private Path state(String name) {
        return lab.directory().resolve(id).resolve(name);
    }

    /** One trigger for each of so many VMs that had none yet. */
    void trouble(int vms) {
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            for (int i = 0; i < vms; i++) {
                String vm = "vm-" + triggers++;
                ProducerRecord<byte[], byte[]> record = events.redAlarm("VM CPU Usage", vm, "web-" + vm)
                        .record(eventsTopic(), VCenterEvents.Layout.BINARY_JSON);
                send(producer, record);
            }
        }
    }

    /** So many events that concern nobody. */
    void noise(int count) {
        Corpus corpus = new Corpus();
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            for (int i = 0; i < count; i++) {
                if (!Corpus.isTrigger(i)) {
                    send(producer, corpus.record(eventsTopic(), PARTITIONS, Layout.BINARY, i));
                }
            }
        }
    }

    /** Waits until each trigger has its audit record. */
    void awaitRecords() {
        Site.await(triggers + " records", () -> written() >= triggers);
        if (written() > triggers) {
            throw new IllegalStateException("more audit records than triggers");
        }
    }

    /** Counted and not kept: there are hundreds of thousands. */
    private int written() {
        audit.each(record -> records++);
        return records;
    }

    long diskBytes(String name) {
        try (Stream<Path> files = Files.walk(state(name))) {
            return files.filter(Files::isRegularFile).mapToLong(Fleet::size).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** RocksDB deletes files as it likes. */
    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is lost is missed later. */
    private static void send(KafkaProducer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) {
        Future<RecordMetadata> unused = producer.send(record);
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", lab.bootstrapServers(), "linger.ms", 5),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
