package org.vmremediator.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmremediator.testing.EmbeddedKafka;
import org.vmremediator.testing.VCenterEvents;
import org.vmremediator.testing.VCenterEvents.Event;
import org.vmremediator.testing.simulator.SimulatedVCenter;

/** What an operator's Prometheus sees of the running application. */
class MetricsIT {
    @TempDir
    private static Path directory;

    private static SimulatedVCenter vcenter;
    private static Site site;
    private static URL metrics;

    @BeforeAll
    static void start() throws IOException {
        vcenter = SimulatedVCenter.start(inventory -> inventory
                .host("host-1", "esx-1")
                .datastore("ds-1", "gold-1", datastore -> datastore.capacityGb(100))
                .vm("vm-1", "web-1", vm -> vm.cpus(2).datastore("ds-1")));
        int port = EmbeddedKafka.freePort();
        metrics = URI.create("http://127.0.0.1:" + port + "/metrics").toURL();
        site = new Site(directory, """
                topics: {partitions: 2}
                vcenters:
                  - {name: lab, url: "%s", username: "%s", password: "%s"}
                require-still-red: false
                http: {port: %d}
                """.formatted(vcenter.url(), vcenter.username(), vcenter.password(), port));
        site.start();
    }

    @AfterAll
    static void stop() {
        site.close();
        vcenter.close();
    }

    @Test
    void shouldServeItsOwnMetersAndThoseOfTheLibraries() throws IOException {
        Event alarm = VCenterEvents.from(vcenter.url().toString()).redAlarm("VM CPU Usage", "vm-1", "web-1");
        site.publish(alarm);
        site.publish(alarm);
        site.publish(new ProducerRecord<>(Site.EVENTS, "{\"specversion\":\"1.0\",\"id\":\"1\"".getBytes(UTF_8)));
        site.recordOf(alarm);
        site.deadLetter();

        await().untilAsserted(() -> assertThat(metrics())
                .anyMatch(line -> line.startsWith("vmremediator_events_total{result=\"trigger\"} 2"))
                .anyMatch(
                        line -> line.startsWith("vmremediator_duplicates_total{kind=\"cpu-alarm\",vcenter=\"lab\"} 1"))
                .anyMatch(line -> line.startsWith("vmremediator_dead_letters_total{reason=")));
        assertThat(metrics())
                .as("our own")
                .anyMatch(line -> line.startsWith("vmremediator_triggers_total{kind=\"cpu-alarm\",vcenter=\"lab\"} 1"))
                .anyMatch(line -> line.matches("vmremediator_outcomes_total\\{outcome=.*remediation=\"tagging\"} 1.0"))
                .anyMatch(line -> line.startsWith("vmremediator_pending_size{vcenter=\"lab\"} 0"))
                .anyMatch(line -> line.startsWith("vmremediator_pending_oldest_age_seconds{vcenter=\"lab\"}"))
                .anyMatch(line -> line.startsWith("vmremediator_events_last_age_seconds{vcenter=\"lab\"}"))
                .anyMatch(
                        line -> line.matches(
                                "vmremediator_vcenter_calls_seconds_count\\{method=\"RetrievePropertiesEx\".*vcenter=\"lab\"} .*"));
        assertThat(metrics())
                .as("resilience4j's")
                .anyMatch(line ->
                        line.matches("resilience4j_circuitbreaker_state\\{.*name=\"lab\",state=\"closed\"} 1.0"))
                .anyMatch(line -> line.startsWith("resilience4j_bulkhead_available_concurrent_calls{name=\"lab\"}"))
                .anyMatch(line -> line.startsWith("resilience4j_ratelimiter_available_permissions{name=\"lab\"}"));
        assertThat(metrics())
                .as("those of Kafka Streams and its clients")
                .anyMatch(line -> line.startsWith("kafka_stream_thread_process_total{"))
                .anyMatch(line -> line.startsWith("kafka_consumer_fetch_manager_records_consumed_total{"))
                .anyMatch(line -> line.startsWith("kafka_producer_record_send_total{"));
    }

    private static List<String> metrics() throws IOException {
        try (InputStream answer = metrics.openStream()) {
            return new String(answer.readAllBytes(), UTF_8).lines().toList();
        }
    }
}
