package org.vmremediator.bench.filter;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.config.ConfigurationFile;
import org.vmremediator.policy.Outcome;
import org.vmremediator.replay.BrokenRecord;
import org.vmremediator.replay.Policy;
import org.vmremediator.replay.Replay;
import org.vmremediator.replay.ReplayListener;
import org.vmremediator.replay.ReplayResult;
import org.vmremediator.replay.source.Range;
import org.vmremediator.replay.source.TopicFeed;

/** A replay as a reader: one policy, the same as the application's, over an inventory that has every VM. */
final class ReplayReader {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private ReplayReader() {}

    static void read(Reader.Job job, StopWatch watch) {
        Policy policy = new Policy(
                "policy",
                ConfigurationFile.load(
                        InMemoryApplication.configuration(
                                job.directory(), job.id(), job.bootstrapServers(), job.topic(), ""),
                        Map.of()));
        Replay.Inventory inventory =
                new Replay.Inventory("bench", Inventory.of(job.load().triggers() / 4 + 1));
        Verified verified = new Verified();
        try (TopicFeed feed = new TopicFeed(consumer(job), job.topic(), Range.ALL, PATIENCE)) {
            CountedFeed counted = new CountedFeed(feed, watch);
            new Replay(counted, List.of(policy), inventory, true, "benchmark", verified)
                    .run((done, total, records) -> true);
        }
        watch.end();
        verified.require(job.load().triggers());
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Reader.Job job) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "bootstrap.servers",
                job.bootstrapServers(),
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                false));
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** One decision for each trigger, and none that failed. */
    private static final class Verified implements ReplayListener {
        private final Set<String> ids = new HashSet<>();
        private long failed;

        @Override
        public void decided(int policy, AuditRecord record) {
            ids.add(record.id());
            failed += record.reason().outcome() == Outcome.FAILED ? 1 : 0;
        }

        @Override
        public void broken(BrokenRecord record) {
            failed++;
        }

        @Override
        public void finished(ReplayResult result) {}

        private void require(int triggers) {
            if (ids.size() != triggers || failed > 0) {
                throw new IllegalStateException(
                        "%d triggers, but %d decisions, and %d failed".formatted(triggers, ids.size(), failed));
            }
        }
    }
}
