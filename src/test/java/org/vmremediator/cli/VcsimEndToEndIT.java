package org.vmremediator.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.testing.VCenterEvents;
import org.vmremediator.testing.VCenterEvents.Event;
import org.vmremediator.testing.VCenterEvents.Layout;
import org.vmremediator.testing.Vcsim;

/** The whole application, on a real broker and a vCenter that nobody here wrote, which is read independently. */
class VcsimEndToEndIT {
    @TempDir
    private static Path directory;

    private static Vcsim vcsim;
    private static Site site;
    private static VCenterEvents events;
    private static List<String> vms;

    @BeforeAll
    static void start() throws IOException {
        Vcsim.require();
        vcsim = Vcsim.start("-vm", "16", "-ds", "3", "-cluster", "1", "-standalone-host", "0");
        site = new Site(directory, configuration());
        site.command("provision-tags");
        site.start();
        events = VCenterEvents.from(vcsim.url().toString());
        vms = new ArrayList<>(vcsim.reader().vms().values());
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
        if (vcsim != null) {
            vcsim.close();
        }
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void shouldTagAVmWhoseCpuAlarmGoesRed(Layout layout) {
        String vm = nextVm();
        Event alarm = events.redAlarm("VM CPU Usage", vm, "x");

        site.publish(alarm, layout);

        assertThat(reasonOf(alarm)).isEqualTo("tagged");
        assertThat(vcsim.reader().attachedTags(vm))
                .extracting(tag -> tag.category() + "=" + tag.name())
                .containsExactly("config.hardware.numCPU=2");
        assertThat(site.recordsOf(alarm)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void shouldReconfigureAVmThatWasPoweredOff(Layout layout) {
        String vm = nextVm();
        Event memory = events.redAlarm("VM Memory Usage", vm, "x");
        site.publish(memory, layout);
        assertThat(reasonOf(memory)).isEqualTo("tagged");
        vcsim.reader().powerOff(vm);
        Event poweredOff = events.poweredOff(vm, "x");

        site.publish(poweredOff, layout);

        AuditRecord record = site.recordOf(poweredOff);
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

        site.publish(alarm, layout);

        assertThat(reasonOf(alarm)).isEqualTo("relocated");
        assertThat(vcsim.reader().vm(vm).datastores()).hasSize(1).doesNotContainAnyElementsOf(before);
    }

    @Test
    void shouldActOnceOnAnEventThatIsDeliveredTwiceAndInTwoLayouts() {
        Event alarm = events.redAlarm("VM CPU Usage", nextVm(), "x");
        Event later = events.redAlarm("VM CPU Usage", "vm-999999", "gone");

        site.publish(alarm, Layout.BINARY_JSON);
        site.publish(alarm, Layout.BINARY_XML);
        site.publish(alarm, Layout.STRUCTURED_JSON);
        site.publish(later, Layout.BINARY_JSON);

        assertThat(reasonOf(later)).isEqualTo("vm-not-found");
        assertThat(reasonOf(alarm)).isEqualTo("tagged");
        assertThat(site.recordsOf(alarm)).hasSize(1);
    }

    @Test
    void shouldSkipAnEventOfAVCenterThatNobodyConfigured() {
        Event alarm = VCenterEvents.from("https://elsewhere.example/sdk").redAlarm("VM CPU Usage", "vm-1", "x");

        site.publish(alarm);

        assertThat(reasonOf(alarm)).isEqualTo("unknown-source");
        assertThat(site.recordOf(alarm).trigger().vm()).hasToString("?elsewhere.example/vm-1");
    }

    @Test
    void shouldSkipAStaleEvent() {
        Event alarm = events.redAlarm("VM CPU Usage", "vm-1", "x")
                .created(Instant.now().minus(Duration.ofHours(2)));

        site.publish(alarm, Layout.STRUCTURED_JSON);

        assertThat(reasonOf(alarm)).isEqualTo("stale");
    }

    @Test
    void shouldSendABrokenRecordToTheDeadLetters() {
        site.publish(new ProducerRecord<>(Site.EVENTS, "{\"specversion\":\"1.0\",\"id\":\"1\"".getBytes(UTF_8)));

        assertThat(site.deadLetter().headers().lastHeader("vmremediator.error.reason"))
                .isNotNull();
    }

    private static String nextVm() {
        return vms.remove(0);
    }

    private static String reasonOf(Event event) {
        return site.recordOf(event).reason().code();
    }

    private static String configuration() throws IOException {
        Path ca = Files.writeString(directory.resolve("ca.pem"), vcsim.certificatePem());
        return """
                topics: {partitions: 3}
                vcenters:
                  - {name: lab, url: "%s", username: %s, password: "%s", tls: {ca-file: %s}}
                mode: enforce
                require-still-red: false
                power-on-checks: false
                remediations:
                  relocation:
                    datastores: {groups: [["LocalDS_*"]]}
                    headroom: 1%%
                    min-improvement: 0
                http: {port: 0}
                """.formatted(vcsim.url(), vcsim.username(), vcsim.password(), ca);
    }
}
