package org.vmremediator.topology;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;

/** Whether topics survive the loss of a broker: what is acknowledged with fewer than two replicas in sync may not. */
public final class Durability {
    /** The least {@code min.insync.replicas} that is not warned of. */
    public static final long SAFE_MIN_INSYNC = 2;

    private Durability() {}

    /** A topic's {@code min.insync.replicas}; empty when the broker does not tell. */
    public static Optional<Long> minInsync(Config settings) {
        return Optional.ofNullable(settings.get(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG))
                .map(ConfigEntry::value)
                .map(Long::valueOf);
    }

    /** One sentence on all topics that are not safe, or cannot be looked at; blocks until their settings are there. */
    static Optional<String> warning(Map<String, KafkaFuture<Config>> settings) throws InterruptedException {
        Map<String, Long> unsafe = new TreeMap<>();
        Collection<String> unseen = new TreeSet<>();
        for (Map.Entry<String, KafkaFuture<Config>> topic : settings.entrySet()) {
            try {
                Optional<Long> replicas = minInsync(topic.getValue().get());
                replicas.filter(least -> least < SAFE_MIN_INSYNC).ifPresent(least -> unsafe.put(topic.getKey(), least));
                replicas.ifPresentOrElse(least -> {}, () -> unseen.add(topic.getKey()));
            } catch (ExecutionException e) {
                unseen.add(topic.getKey() + " (" + e.getCause().getMessage() + ")");
            }
        }
        return sentence(unsafe, unseen);
    }

    private static Optional<String> sentence(Map<String, Long> unsafe, Collection<String> unseen) {
        String low = unsafe.isEmpty()
                ? ""
                : "min.insync.replicas is below 2, so what one broker has acknowledged may be lost with it: " + unsafe
                        + "; set it to 2, with replication factor 3. ";
        String unknown = unseen.isEmpty()
                ? ""
                : "Could not look at min.insync.replicas, which wants the right DescribeConfigs, of " + unseen + ".";
        return Optional.of((low + unknown).strip()).filter(text -> !text.isEmpty());
    }
}
