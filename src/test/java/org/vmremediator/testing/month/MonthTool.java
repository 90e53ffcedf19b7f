package org.vmremediator.testing.month;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.vmremediator.replay.snapshot.SnapshotFile;

/**
 * Writes a month to a topic or a file, for tests and by hand: {@code MonthTool VMS DAYS CHATTER SNAPSHOT
 * EVENTS.jsonl|HOST:PORT/TOPIC}.
 */
public final class MonthTool {
    private static final int PARTITIONS = 3;

    private MonthTool() {}

    public static void main(String[] args) throws IOException {
        Month month =
                Month.of(Integer.parseInt(args[0]), Integer.parseInt(args[1])).with(Integer.parseInt(args[2]));
        new SnapshotFile(Path.of(args[3])).write(month.snapshot());
        int slash = args[4].indexOf('/');
        long written = args[4].endsWith(".jsonl")
                ? toFile(month, Path.of(args[4]))
                : toTopic(month, args[4].substring(0, slash), args[4].substring(slash + 1), PARTITIONS);
        System.out.println(written + " events");
    }

    /** All in one partition. */
    public static long toFile(Month month, Path file) throws IOException {
        long written = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            for (Iterator<MonthRecord> records = month.records(); records.hasNext(); written++) {
                records.next().writeLine(out, "vcenter-events", 0, written);
            }
        }
        return written;
    }

    /** Round robin over the partitions, in the order of time. */
    @SuppressWarnings("FutureReturnValueIgnored") // a failed send is told to the callback
    public static long toTopic(Month month, String bootstrapServers, String topic, int partitions) {
        long written = 0;
        Queue<Exception> failed = new ConcurrentLinkedQueue<>();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "linger.ms", 50, "batch.size", 1 << 18);
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (Iterator<MonthRecord> records = month.records(); records.hasNext(); written++) {
                producer.send(records.next().to(topic, (int) (written % partitions)), (sent, fault) -> {
                    if (fault != null) {
                        failed.add(fault);
                    }
                });
            }
        }
        if (!failed.isEmpty()) {
            throw new IllegalStateException("some records could not be written", failed.peek());
        }
        return written;
    }
}
