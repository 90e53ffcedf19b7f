package org.vmremediator.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class EmbeddedKafkaIT {
    @Test
    void shouldCreateATopicAndStop() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start();
                Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("t", Optional.of(3), Optional.empty())))
                    .all()
                    .get();

            await().untilAsserted(
                            () -> assertThat(admin.listTopics().names().get()).contains("t"));
        }
    }
}
