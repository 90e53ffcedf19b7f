package org.vmremediator.testing;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A broker that the tests of a class share, and an admin client of it; to be registered in a static field. */
public final class KafkaExtension implements BeforeAllCallback, AfterAllCallback {
    private EmbeddedKafka kafka;
    private Admin admin;

    @Override
    public void beforeAll(ExtensionContext context) {
        kafka = EmbeddedKafka.start();
        admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        admin.close();
        kafka.close();
    }

    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    public Admin admin() {
        return admin;
    }

    /** Returns when the topic can be used. */
    public void create(String topic, int partitions, Map<String, String> settings)
            throws ExecutionException, InterruptedException {
        NewTopic wanted = new NewTopic(topic, Optional.of(partitions), Optional.empty()).configs(settings);
        admin.createTopics(List.of(wanted)).all().get();
        awaitDescribed(topic);
    }

    /** What the controller has created the broker learns a moment later. */
    public void awaitDescribed(String... topics) {
        await().ignoreExceptions()
                .until(() -> admin.describeTopics(List.of(topics))
                                .allTopicNames()
                                .get()
                                .size()
                        == topics.length);
    }
}
