package org.vmremediator.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.KafkaConfig;
import org.vmremediator.config.TopicsConfig;
import org.vmremediator.topology.TopicSetup;

/** Looks at the cluster and our topics. */
final class KafkaCheck {
    private static final String EMPTY = ", empty: see that your producer writes to this name";

    private final KafkaConfig kafka;
    private final TopicsConfig topics;
    private final List<String> fixed;
    private final String where;

    KafkaCheck(Configuration configuration) {
        this.kafka = configuration.kafka();
        this.topics = configuration.topics();
        this.fixed = TopicSetup.fixedTopics(configuration);
        this.where = "kafka " + kafka.bootstrapServers();
    }

    List<Finding> findings() {
        try (Admin admin = KafkaClients.admin(kafka)) {
            List<Finding> findings = new ArrayList<>();
            findings.add(cluster(admin));
            names().forEach(name -> findings.addAll(topic(admin, name)));
            findings.addAll(internal(admin));
            return findings;
        } catch (KafkaException e) {
            return List.of(Finding.fail(where, reason(e), "see to kafka: bootstrap.servers, security"));
        }
    }

    private static String reason(KafkaException e) {
        if (e instanceof TimeoutException) {
            return "no answer within " + KafkaClients.PATIENCE.toSeconds() + " s";
        }
        return e.getCause() == null
                ? e.getMessage()
                : e.getMessage() + ": " + e.getCause().getMessage();
    }

    private Finding cluster(Admin admin) {
        int brokers = await(admin.describeCluster().nodes()).size();
        return Finding.ok(where, brokers == 1 ? "1 broker" : brokers + " brokers");
    }

    private Set<String> names() {
        return new LinkedHashSet<>(List.of(
                topics.events(),
                topics.plans(),
                topics.audit(),
                topics.deadLetters(),
                topics.control(),
                topics.status()));
    }

    private List<Finding> topic(Admin admin, String name) {
        try {
            return new TopicCheck(topics, describe(admin, name)).findings(settings(admin, name));
        } catch (UnknownTopicOrPartitionException e) {
            return List.of(missing(name));
        }
    }

    /** Those that Kafka Streams has made, if it ever ran: {@code run} refuses another partition count. */
    private List<Finding> internal(Admin admin) {
        Set<String> present = await(admin.listTopics().names());
        return fixed.stream()
                .filter(name -> !names().contains(name) && present.contains(name))
                .flatMap(name -> TopicCheck.count(topics, describe(admin, name)).stream())
                .toList();
    }

    private static TopicDescription describe(Admin admin, String name) {
        return await(admin.describeTopics(List.of(name)).topicNameValues().get(name));
    }

    private Finding missing(String name) {
        String topic = TopicCheck.where(name);
        if (!topics.create()) {
            return Finding.fail(topic, "is missing", "create it, or set topics.create: true");
        }
        return Finding.warn(topic, "is missing", "run will create it" + (name.equals(topics.events()) ? EMPTY : ""));
    }

    private static Config settings(Admin admin, String name) {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, name);
        Map<ConfigResource, KafkaFuture<Config>> values =
                admin.describeConfigs(List.of(topic)).values();
        return await(values.get(topic));
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
