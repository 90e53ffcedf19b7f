package org.vmremediator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vmremediator.audit.AuditCodec;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.config.ConfigurationFile;
import org.vmremediator.testing.AuditSchema;
import org.vmremediator.testing.EmbeddedKafka;
import org.vmremediator.testing.Publisher;
import org.vmremediator.testing.TopicTail;
import org.vmremediator.testing.VCenterEvents;
import org.vmremediator.testing.VCenterEvents.Event;
import org.vmremediator.testing.VCenterEvents.Layout;
import org.vmremediator.testing.Vcsim;

/** The whole application, on a real broker and a vCenter that nobody here wrote. */
class VcsimEndToEndIT {
    private static final String EVENTS = "vcenter-events";

    @TempDir
    private static Path directory;

    private static Vcsim vcsim;
    private static EmbeddedKafka kafka;
    private static Publisher producer;
    private static Application application;
    private static TopicTail audit;
    private static TopicTail deadLetters;
    private static VCenterEvents events;
    private static List<String> vms;

    @BeforeAll
    static void start() throws Exception {
        Vcsim.require();
        vcsim = Vcsim.start("-vm", "16", "-ds", "3", "-cluster", "1", "-standalone-host", "0");
        kafka = EmbeddedKafka.start();
        Path config = writeConfig();
        assertThat(run("provision-tags", "--config", config.toString())).isZero();
        application = new Application(ConfigurationFile.load(config, Map.of()));
        application.start();
        producer = new Publisher(kafka.bootstrapServers());
        audit = new TopicTail(kafka.bootstrapServers(), "vm-remediation-audit");
        deadLetters = new TopicTail(kafka.bootstrapServers(), "vm-remediation-dead-letters");
        events = VCenterEvents.from(vcsim.url().toString());
        vms = new ArrayList<>(vcsim.reader().vms().values());
    }

    @AfterAll
    static void stop() {
        for (AutoCloseable each : new AutoCloseable[] {audit, deadLetters, producer, application, kafka, vcsim}) {
            closeQuietly(each);
        }
    }

    private static void closeQuietly(AutoCloseable each) {
        try {
            if (each != null) {
                each.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException("could not close " + each, e);
        }
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void shouldTagAVmWhoseCpuAlarmGoesRed(Layout layout) {
        String vm = nextVm();

        Event alarm = events.redAlarm("VM CPU Usage", vm, "x");
        publish(alarm, layout);

        AuditRecord record = recordOf(alarm);
        assertThat(record.reason().code()).isEqualTo("tagged");
        assertThat(vcsim.reader().attachedTags(vm))
                .extracting(tag -> tag.category() + "=" + tag.name())
                .containsExactly("config.hardware.numCPU=2");
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void shouldReconfigureAVmThatWasPoweredOff(Layout layout) {
        String vm = nextVm();
        Event memory = events.redAlarm("VM Memory Usage", vm, "x");
        publish(memory, layout);
        assertThat(recordOf(memory).reason().code()).isEqualTo("tagged");
        vcsim.reader().powerOff(vm);

        Event poweredOff = events.poweredOff(vm, "x");
        publish(poweredOff, layout);

        AuditRecord record = recordOf(poweredOff);
        assertThat(record.reason().code()).isEqualTo("reconfigured");
        assertThat(record.task()).isPresent();
        assertThat(vcsim.reader().vm(vm).memoryMb()).isEqualTo(1024);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void shouldMoveAVmWhoseStorageAlarmGoesRed(Layout layout) {
        String vm = nextVm();
        List<String> before = vcsim.reader().vm(vm).datastores();

        Event alarm = events.redAlarm("VM Storage Usage", vm, "x");
        publish(alarm, layout);

        AuditRecord record = recordOf(alarm);
        assertThat(record.reason().code()).as(record.toString()).isEqualTo("relocated");
        assertThat(vcsim.reader().vm(vm).datastores()).hasSize(1).doesNotContainAnyElementsOf(before);
    }

    @Test
    void shouldActOnceOnAnEventThatIsDeliveredTwiceAndInTwoLayouts() {
        Event alarm = events.redAlarm("VM CPU Usage", nextVm(), "x");
        Event later = events.redAlarm("VM CPU Usage", "vm-999999", "gone");

        publish(alarm, Layout.BINARY_JSON);
        publish(alarm, Layout.BINARY_XML);
        publish(alarm, Layout.STRUCTURED_JSON);
        publish(later, Layout.BINARY_JSON);

        assertThat(recordOf(later).reason().code()).isEqualTo("vm-not-found");
        assertThat(recordOf(alarm).reason().code()).isEqualTo("tagged");
        assertThat(recordsOf(alarm)).hasSize(1);
    }

    @Test
    void shouldSkipAnEventOfAVCenterThatNobodyConfigured() {
        Event alarm = VCenterEvents.from("https://elsewhere.example/sdk").redAlarm("VM CPU Usage", "vm-1", "x");

        publish(alarm, Layout.BINARY_JSON);

        AuditRecord record = recordOf(alarm);
        assertThat(record.reason().code()).isEqualTo("unknown-source");
        assertThat(record.trigger().vm()).hasToString("?elsewhere.example/vm-1");
    }

    @Test
    void shouldSkipAStaleEvent() {
        Event alarm = events.redAlarm("VM CPU Usage", "vm-1", "x")
                .created(Instant.now().minus(Duration.ofHours(2)));

        publish(alarm, Layout.STRUCTURED_JSON);

        assertThat(recordOf(alarm).reason().code()).isEqualTo("stale");
    }

    @Test
    void shouldSendABrokenRecordToTheDeadLetters() {
        producer.publish(
                new ProducerRecord<>(EVENTS, "{\"specversion\":\"1.0\",\"id\":\"1\"".getBytes(StandardCharsets.UTF_8)));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(deadLetters.records()).isNotEmpty());
        assertThat(deadLetters.records().get(0).headers().lastHeader("vmremediator.error.reason"))
                .isNotNull();
    }

    private static String nextVm() {
        return vms.remove(0);
    }

    private static void publish(Event event, Layout layout) {
        producer.publish(event.record(EVENTS, layout));
    }

    private static AuditRecord recordOf(Event event) {
        await().atMost(Duration.ofSeconds(30)).until(() -> !recordsOf(event).isEmpty());
        return recordsOf(event).get(0);
    }

    private static List<AuditRecord> recordsOf(Event event) {
        return audit.records().stream()
                .peek(each -> AuditSchema.assertValid(each.value()))
                .map(each -> AuditCodec.fromJson(each.value()))
                .filter(each -> each.trigger().eventKey() == event.key())
                .toList();
    }

    private static int run(String... args) {
        Writer err = new StringWriter();
        int status = Main.execute(new Reality(), new PrintWriter(new StringWriter()), new PrintWriter(err), args);
        assertThat(err.toString()).isEmpty();
        return status;
    }

    private static Path writeConfig() throws Exception {
        Path ca = Files.writeString(directory.resolve("ca.pem"), vcsim.certificatePem());
        String yaml = """
                kafka:
                  bootstrap.servers: %s
                  state.dir: %s
                topics: {partitions: 3}
                vcenters:
                  - {name: lab, url: "%s", username: %s, password: "%s", tls: {ca-file: %s}}
                mode: enforce
                remediations:
                  relocation:
                    datastores: {groups: [["LocalDS_*"]]}
                    headroom: 1%%
                    min-improvement: 0
                http: {port: 0}
                """.formatted(
                        kafka.bootstrapServers(),
                        directory.resolve("state"),
                        vcsim.url(),
                        vcsim.username(),
                        vcsim.password(),
                        ca);
        return Files.writeString(directory.resolve("vm-remediator.yaml"), yaml);
    }
}
