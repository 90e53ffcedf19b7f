package org.vmremediator.topology;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.TopicsConfig;

/**
 * Sees to it before the start that the topics are there and fit: what is missing is created, or refused by name. A
 * missing dead-letter topic would block the stream threads, and another partition count would tear planning and acting
 * apart without an error.
 */
public final class TopicSetup {
    private static final Logger LOG = LoggerFactory.getLogger(TopicSetup.class);
    private static final String FOR_EVER = "-1";
    private static final Optional<Integer> ONE_PARTITION = Optional.of(1);
    private static final Map<String, String> COMPACTED =
            Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
    private static final String DEAD_LETTER_RETENTION =
            Long.toString(Duration.ofDays(90).toMillis());

    private final TopicsConfig topics;
    private final List<String> fixed;

    /** The topics do not fit; the message says which, how, and what to do. */
    public static final class UnfitTopicsException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnfitTopicsException(String message) {
            super(message);
        }
    }

    private TopicSetup(Configuration configuration) {
        topics = configuration.topics();
        fixed = fixedTopics(configuration);
    }

    /**
     * Blocks for a few requests to the broker; throws {@link UnfitTopicsException}.
     *
     * @return what an operator is to be warned of
     */
    public static Optional<String> ensure(Configuration configuration, Admin admin)
            throws ExecutionException, InterruptedException {
        return new TopicSetup(configuration).ensure(admin);
    }

    /** Only the control and the status topic: who pulls the brake may have no rights on the others. */
    public static void ensureBrakes(Configuration configuration, Admin admin)
            throws ExecutionException, InterruptedException {
        TopicSetup setup = new TopicSetup(configuration);
        setup.createMissing(admin, setup.brakes(), admin.listTopics().names().get());
    }

    /**
     * The topics that, once they are there, must have {@code topics.partitions} partitions: the plans topic, and those of
     * Kafka Streams that are read together with it.
     */
    public static List<String> fixedTopics(Configuration configuration) {
        String applicationId = configuration.kafka().applicationId();
        return List.of(
                configuration.topics().plans(),
                applicationId + "-triggers-repartition",
                applicationId + "-" + RemediationTopology.PENDING_WORK + "-changelog");
    }

    private Optional<String> ensure(Admin admin) throws ExecutionException, InterruptedException {
        Set<String> present = admin.listTopics().names().get();
        Map<String, KafkaFuture<Config>> settings = createMissing(admin, wanted(), present);
        refuseOtherPartitionCounts(admin, present);
        settings.putAll(settingsOf(present, admin));
        return Durability.warning(settings);
    }

    /** The settings of those of our topics that are there. */
    private Map<String, KafkaFuture<Config>> settingsOf(Set<String> present, Admin admin) {
        Map<String, KafkaFuture<Config>> settings = new HashMap<>();
        admin.describeConfigs(wanted().stream()
                        .map(NewTopic::name)
                        .filter(present::contains)
                        .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                        .toList())
                .values()
                .forEach((topic, future) -> settings.put(topic.name(), future));
        return settings;
    }

    /** Returns the settings of the topics that it has created. */
    private Map<String, KafkaFuture<Config>> createMissing(Admin admin, List<NewTopic> wanted, Set<String> present)
            throws ExecutionException, InterruptedException {
        List<NewTopic> missing =
                wanted.stream().filter(topic -> !present.contains(topic.name())).toList();
        if (!missing.isEmpty() && !topics.create()) {
            throw new UnfitTopicsException("missing topics: "
                    + String.join(", ", missing.stream().map(NewTopic::name).toList())
                    + ". Create them (topology.md says how), or set topics.create to true.");
        }
        return create(admin, missing);
    }

    private List<NewTopic> wanted() {
        List<NewTopic> wanted = new ArrayList<>();
        wanted.add(topic(topics.events(), Optional.empty(), Map.of()));
        wanted.add(topic(topics.plans(), Optional.of(topics.partitions()), retention(FOR_EVER)));
        wanted.add(topic(topics.audit(), Optional.empty(), retention(FOR_EVER)));
        wanted.add(topic(topics.deadLetters(), Optional.empty(), retention(DEAD_LETTER_RETENTION)));
        wanted.addAll(brakes());
        return wanted;
    }

    private List<NewTopic> brakes() {
        return List.of(
                topic(topics.control(), ONE_PARTITION, COMPACTED), topic(topics.status(), ONE_PARTITION, COMPACTED));
    }

    private NewTopic topic(String name, Optional<Integer> partitions, Map<String, String> settings) {
        Optional<Short> replication =
                topics.replicationFactor() < 0 ? Optional.empty() : Optional.of(topics.replicationFactor());
        return new NewTopic(name, partitions, replication).configs(settings);
    }

    private static Map<String, String> retention(String milliseconds) {
        return Map.of(TopicConfig.RETENTION_MS_CONFIG, milliseconds);
    }

    private static Map<String, KafkaFuture<Config>> create(Admin admin, List<NewTopic> missing)
            throws ExecutionException, InterruptedException {
        Map<String, KafkaFuture<Config>> settings = new HashMap<>();
        for (NewTopic topic : missing) {
            try {
                CreateTopicsResult created = admin.createTopics(List.of(topic));
                created.all().get();
                settings.put(topic.name(), created.config(topic.name()));
                LOG.info("created the topic {}", topic.name());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
        return settings;
    }

    /** The plans topic and the internal topics must agree on a count that never changes. */
    private void refuseOtherPartitionCounts(Admin admin, Set<String> present)
            throws ExecutionException, InterruptedException {
        List<String> there = present.stream().filter(fixed::contains).toList();
        Map<String, TopicDescription> found =
                admin.describeTopics(there).allTopicNames().get();
        Map<String, Integer> other = new LinkedHashMap<>();
        found.forEach((name, description) -> {
            if (description.partitions().size() != topics.partitions()) {
                other.put(name, description.partitions().size());
            }
        });
        if (!other.isEmpty()) {
            throw new UnfitTopicsException("topics.partitions is " + topics.partitions() + ", but " + other
                    + " have other partition counts. The count is fixed for the life of an application.id:"
                    + " set topics.partitions to it, or start afresh as topology.md says under Reset.");
        }
    }
}
