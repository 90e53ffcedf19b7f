package org.vmremediator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.vmremediator.audit.AuditCodec;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.config.ConfigurationFile;
import org.vmremediator.testing.AuditSchema;
import org.vmremediator.testing.EmbeddedKafka;
import org.vmremediator.testing.Publisher;
import org.vmremediator.testing.TopicTail;
import org.vmremediator.testing.VCenterEvents.Event;
import org.vmremediator.testing.VCenterEvents.Layout;

/** A real broker, a configuration for some vCenter, and the whole application, started and stopped as a test wants. */
final class Site implements AutoCloseable {
    static final String EVENTS = "vcenter-events";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedKafka kafka = EmbeddedKafka.start();
    private final Publisher publisher = new Publisher(kafka.bootstrapServers());
    private final Path config;
    private Application application;
    private TopicTail audit;
    private TopicTail deadLetters;

    /**
     * Starts the broker.
     *
     * @param yaml the configuration without its Kafka section
     */
    Site(Path directory, String yaml) {
        String kafkaSection = "kafka: {bootstrap.servers: \"%s\", state.dir: \"%s\", num.standby.replicas: 0}%n"
                .formatted(kafka.bootstrapServers(), directory.resolve("state"));
        try {
            config = Files.writeString(directory.resolve("vm-remediator.yaml"), kafkaSection + yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command to its end; it must succeed and say nothing on stderr. */
    void command(String name) {
        StringWriter err = new StringWriter();
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        int status = Main.execute(new Reality(), nowhere, new PrintWriter(err), name, "--config", config.toString());
        assertThat(err.toString()).isEmpty();
        assertThat(status).isZero();
    }

    void start() {
        application = open();
        application.start();
        if (audit == null) {
            audit = new TopicTail(kafka.bootstrapServers(), "vm-remediation-audit");
            deadLetters = new TopicTail(kafka.bootstrapServers(), "vm-remediation-dead-letters");
        }
    }

    private Application open() {
        try {
            return Application.open(ConfigurationFile.load(config, Map.of()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting", e);
        }
    }

    void stop() {
        application.close();
    }

    void publish(Event event, Layout layout) {
        publish(event.record(EVENTS, layout));
    }

    void publish(Event event) {
        publish(event, Layout.BINARY_JSON);
    }

    void publish(ProducerRecord<byte[], byte[]> record) {
        publisher.publish(record);
    }

    /** Waits for the event's audit record. */
    AuditRecord recordOf(Event event) {
        await().atMost(PATIENCE).until(() -> !recordsOf(event).isEmpty());
        return recordsOf(event).get(0);
    }

    List<AuditRecord> recordsOf(Event event) {
        return audited().stream()
                .filter(each -> each.trigger().eventKey() == event.key())
                .toList();
    }

    /** All audit records so far, each valid by the schema. */
    List<AuditRecord> audited() {
        return audit.records().stream()
                .map(ConsumerRecord::value)
                .peek(AuditSchema::assertValid)
                .map(AuditCodec::fromJson)
                .toList();
    }

    ConsumerRecord<byte[], byte[]> deadLetter() {
        await().atMost(PATIENCE).until(() -> !deadLetters.records().isEmpty());
        return deadLetters.records().get(0);
    }

    /** To be closed. */
    Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }

    @Override
    public void close() {
        if (application != null) {
            application.close();
            audit.close();
            deadLetters.close();
        }
        publisher.close();
        kafka.close();
    }
}
