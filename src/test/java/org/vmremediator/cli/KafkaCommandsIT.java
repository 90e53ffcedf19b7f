package org.vmremediator.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.vmremediator.audit.AuditCodec;
import org.vmremediator.audit.AuditSamples;
import org.vmremediator.policy.Reason;
import org.vmremediator.testing.KafkaExtension;

class KafkaCommandsIT {
    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    @TempDir
    private Path directory;

    @Test
    void shouldPrintCommittedRecordsInOrderOfTimeAndGoOnAfterAnUnreadableOne() throws Exception {
        KAFKA.create("audit-1", 3, Map.of());
        try (Producer<byte[], byte[]> producer = producer("tx-1")) {
            producer.initTransactions();
            producer.beginTransaction();
            send(producer, "audit-1", 2, 1_000, text(Reason.STALE));
            send(producer, "audit-1", 0, 3_000, text(Reason.AT_LIMIT));
            send(producer, "audit-1", 1, 2_000, "no record");
            producer.commitTransaction();
            producer.beginTransaction();
            send(producer, "audit-1", 1, 4_000, text(Reason.OPT_OUT));
            producer.flush();
            producer.abortTransaction();
            producer.beginTransaction();
            send(producer, "audit-1", 0, 5_000, new String(AuditCodec.toJson(AuditSamples.full()), UTF_8));
            producer.commitTransaction();
        }

        CommandRun run = audit("--topic", "audit-1");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().map(line -> line.replaceAll(".*/([a-z-]+) .*", "$1")))
                .hasSize(3)
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("stale"),
                        line -> assertThat(line).isEqualTo("at-limit"),
                        line -> assertThat(line).startsWith("tagged"));
        assertThat(run.err()).startsWith("unreadable record audit-1-1@0: ").hasLineCount(1);
        assertThat(audit("--topic", "audit-1", "--vm", "WEB-01").out())
                .hasLineCount(1)
                .contains("tagged");
        assertThat(audit("--topic", "audit-1", "--vm", "vm-7").out()).hasLineCount(2);
        assertThat(audit("--topic", "audit-1", "--vm", "lab/vm-7", "--json").out())
                .startsWith("{\"schemaVersion\":1,")
                .hasLineCount(2);
        assertThat(audit("--topic", "audit-1", "--vm", "other").err()).contains("No audit record of other yet.");
    }

    @Test
    void shouldFollowUntilNobodyReadsAnyMore() throws Exception {
        KAFKA.create("audit-2", 2, Map.of());
        ClosableWriter out = new ClosableWriter();
        Thread command = new Thread(() -> Main.execute(
                new Reality(),
                new PrintWriter(out),
                new PrintWriter(new StringWriter()),
                args("-f", "--topic", "audit-2")));
        command.start();
        try (Producer<byte[], byte[]> producer = producer("tx-2")) {
            producer.initTransactions();
            commit(producer, "audit-2", text(Reason.STALE));
            await().atMost(Duration.ofSeconds(20)).until(() -> out.text().contains("stale"));
            commit(producer, "audit-2", text(Reason.COOLDOWN));
            await().atMost(Duration.ofSeconds(20)).until(() -> out.text().contains("cooldown"));
            out.closed = true;
            commit(producer, "audit-2", text(Reason.TEMPLATE));
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> !command.isAlive());
        assertThat(out.text()).doesNotContain("template");
    }

    @Test
    void shouldSayThatThereIsNoSuchTopic() {
        CommandRun run = audit("--topic", "audit-none");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).hasLineCount(1).contains("There is no topic audit-none");
    }

    @Test
    void shouldNameWhatIsMissingAndWhatIsUnsafe() throws Exception {
        KAFKA.create("ev", 4, Map.of());
        KAFKA.create("pl", 5, Map.of("retention.ms", "-1"));
        KAFKA.create("au", 1, Map.of("retention.ms", "604800000", "cleanup.policy", "compact"));
        FakeTagServer server =
                new FakeTagServer().with("config.hardware.numCPU", "SINGLE", Set.of("VirtualMachine"), "1");

        CommandRun run = check(server, "topics: {events: ev, plans: pl, audit: au, dead-letters: dl, create: false}\n");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("OK    kafka " + KAFKA.bootstrapServers() + ": 1 broker")
                .contains("OK    topic ev: 4 partition(s), replication factor 1")
                .contains("WARN  topic ev: min.insync.replicas is 1")
                .contains("FAIL  topic pl: has 5 partitions, and topics.partitions is 12")
                .contains("WARN  topic au: retention.ms is 604800000")
                .contains("FAIL  topic au: is compacted")
                .contains("FAIL  topic dl: is missing -> create it, or set topics.create: true")
                .contains("OK    vcenter lab: VMware vCenter Server 8.0.2, instance 6cbd40fb")
                .contains("FAIL  vcenter lab, config.hardware.numCPU: tags are missing: 2, 3, 4 -> run provision-tags")
                .contains("FAIL  vcenter lab, remediation: the category is missing -> run provision-tags");
        assertThat(server.created).isEmpty();
    }

    @Test
    void shouldBeContentWithMissingTopicsThatRunCreates() {
        FakeTagServer server = new FakeTagServer();
        String topics = "topics: {events: e1, plans: p1, audit: a1, dead-letters: d1}\n";
        CommandRun.of(server, "provision-tags", "--config", configuration(topics));

        CommandRun run = check(server, topics);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("WARN  topic e1: is missing -> run will create it, empty");
    }

    @Test
    void shouldSayWhichBrokerDoesNotAnswerAndStillLookAtVCenter() {
        String nowhere = "kafka: {bootstrap.servers: \"nowhere.invalid:9092\"}\n";
        Path file = CommandRun.configuration(directory, nowhere);

        CommandRun run = CommandRun.of(new FakeTagServer(), "check", "--config", file.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("FAIL  kafka nowhere.invalid:9092: ")
                .contains("No resolvable bootstrap urls")
                .contains("OK    vcenter lab: ");
    }

    private CommandRun check(FakeTagServer server, String more) {
        return CommandRun.of(server, "check", "--config", configuration(more));
    }

    private String configuration(String more) {
        String servers = "kafka: {bootstrap.servers: \"" + KAFKA.bootstrapServers() + "\"}\n";
        return CommandRun.configuration(directory, servers + more).toString();
    }

    private static CommandRun audit(String... more) {
        return CommandRun.of(args(more));
    }

    private static String[] args(String... more) {
        List<String> args = new ArrayList<>(List.of("audit", "--bootstrap-server", KAFKA.bootstrapServers()));
        args.addAll(List.of(more));
        return args.toArray(String[]::new);
    }

    private static Producer<byte[], byte[]> producer(String transactionalId) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", KAFKA.bootstrapServers(), "transactional.id", transactionalId);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static void commit(Producer<byte[], byte[]> producer, String topic, String value) {
        producer.beginTransaction();
        send(producer, topic, 0, 1, value);
        producer.commitTransaction();
    }

    private static void send(Producer<byte[], byte[]> producer, String topic, int partition, long time, String value) {
        Future<RecordMetadata> unused = producer.send(
                new ProducerRecord<>(topic, partition, time, "lab/vm-7".getBytes(UTF_8), value.getBytes(UTF_8)));
    }

    private static String text(Reason reason) {
        return new String(AuditCodec.toJson(AuditSamples.bare(reason)), UTF_8);
    }
}
