package org.vmremediator.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

class DurabilityTest {
    @Test
    void shouldSayNothingWhereTwoReplicasHaveEverything() throws InterruptedException {
        assertThat(Durability.warning(Map.of("a", minInsync("2"), "b", minInsync("3"))))
                .isEmpty();
    }

    @Test
    void shouldNameWhatOneBrokerCouldLose() throws InterruptedException {
        assertThat(Durability.warning(Map.of("a", minInsync("2"), "b", minInsync("1"))))
                .contains(
                        "min.insync.replicas is below 2, so what one broker has acknowledged may be lost with it: {b=1};"
                                + " set it to 2, with replication factor 3.");
    }

    @Test
    void shouldSayWhatItCouldNotLookAtAndGoOn() throws InterruptedException {
        KafkaFuture<Config> refused = minInsync("1").thenApply(settings -> {
            throw new TopicAuthorizationException("not you");
        });
        KafkaFuture<Config> silent = KafkaFuture.completedFuture(new Config(List.of()));

        assertThat(Durability.warning(Map.of("a", refused, "b", minInsync("1"), "c", silent)))
                .get()
                .asString()
                .contains("{b=1}", "DescribeConfigs, of [a (not you), c]");
    }

    private static KafkaFuture<Config> minInsync(String replicas) {
        return KafkaFuture.completedFuture(new Config(List.of(new ConfigEntry("min.insync.replicas", replicas))));
    }
}
