package org.vmremediator.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmremediator.audit.AuditCodec;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.policy.Reason;
import org.vmremediator.testing.VCenterEvents;
import org.vmremediator.testing.VCenterEvents.Event;
import org.vmremediator.testing.VCenterEvents.Layout;
import org.vmremediator.testing.simulator.InventoryBuilder;
import org.vmremediator.testing.simulator.SimulatedVCenter;

/** A replay without the model decides what a dry run of the running application has decided, word for word. */
class ReplayAsDryRunIT {
    private static final String CPU = "config.hardware.numCPU";

    @TempDir
    private Path directory;

    private record Decided(
            String id, String reason, String message, Object changes, Object leftOut, String vmName, int attempts) {
        static Decided of(AuditRecord record) {
            return new Decided(
                    record.id(),
                    record.reason().code(),
                    record.reason() == Reason.VM_NOT_FOUND ? "in vCenter's own words" : record.message(),
                    record.changes(),
                    record.leftOut(),
                    record.vmName(),
                    record.attempts());
        }
    }

    @Test
    void shouldDecideAsADryRunDid() throws Exception {
        try (SimulatedVCenter vcenter = SimulatedVCenter.start(ReplayAsDryRunIT::inventory);
                Site site = new Site(directory, configuration(vcenter))) {
            List<Event> events = events(vcenter);
            site.command("provision-tags");
            prepare(vcenter);
            site.start();
            events.forEach(event -> site.publish(event, layout(event)));
            await().atMost(Duration.ofSeconds(60)).until(() -> site.audited().size() >= events.size() - 3);
            List<Decided> live = site.audited().stream().map(Decided::of).toList();
            site.stop();

            List<Decided> replayed = replay();

            assertThat(live.stream().map(Decided::reason).distinct().toList())
                    .contains(
                            "dry-run",
                            "tag-already-attached",
                            "larger-tag-attached",
                            "cleared",
                            "cooldown",
                            "opt-out",
                            "powered-on",
                            "nothing-to-change",
                            "stale",
                            "unknown-source",
                            "vm-not-found",
                            "superseded");
            assertThat(byId(replayed)).isEqualTo(byId(live)).hasSize(live.size());
        }
    }

    private List<Decided> replay() throws Exception {
        Path json = directory.resolve("plans.jsonl");
        String config = directory.resolve("vm-remediator.yaml").toString();
        CommandRun run = CommandRun.real("replay", "-c", config, "--model", "off", "--json", json.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        List<Decided> decided = new ArrayList<>();
        for (String line : Files.readAllLines(json)) {
            decided.add(Decided.of(AuditCodec.fromJson(line.getBytes(UTF_8))));
        }
        return decided;
    }

    private static Map<String, Decided> byId(List<Decided> all) {
        Map<String, Decided> byId = new HashMap<>();
        all.forEach(each -> byId.put(each.id(), each));
        return byId;
    }

    private static List<Event> events(SimulatedVCenter vcenter) {
        VCenterEvents ours = VCenterEvents.from(vcenter.url().toString());
        Event first = cpu(ours, "vm-1");
        Event old = cpu(ours, "vm-2");
        List<Event> events = new ArrayList<>();
        events.add(first);
        events.add(first);
        events.add(cpu(ours, "vm-2").created(first.created().plusSeconds(2)));
        events.add(old.created(first.created().minusSeconds(60)));
        events.add(cpu(ours, "vm-1").created(first.created().plusSeconds(1)));
        events.add(cpu(ours, "vm-3"));
        events.add(cpu(ours, "vm-4"));
        events.add(cpu(ours, "vm-5"));
        events.add(cpu(ours, "vm-6"));
        events.add(cpu(ours, "vm-7").created(first.created().minus(Duration.ofHours(3))));
        events.add(cpu(ours, "vm-99"));
        events.add(ours.redAlarm("VM Memory Usage", "vm-1", "web-1"));
        events.add(ours.redAlarm("VM Storage Usage", "vm-8", "web-8"));
        events.add(ours.redAlarm("VM Storage Usage", "vm-9", "web-9"));
        events.add(ours.poweredOff("vm-10", "web-10"));
        events.add(ours.poweredOff("vm-11", "web-11"));
        events.add(ours.poweredOff("vm-3", "web-3"));
        events.add(ours.alarm("VM CPU Usage", "green", "vm-1", "web-1"));
        events.add(ours.other("vm-1", "web-1"));
        events.add(cpu(VCenterEvents.from("https://elsewhere.example/sdk"), "vm-1"));
        return events;
    }

    private static Layout layout(Event event) {
        return event.key() % 2 == 0 ? Layout.BINARY_JSON : Layout.STRUCTURED_JSON;
    }

    private static Event cpu(VCenterEvents events, String moref) {
        return events.redAlarm("VM CPU Usage", moref, moref);
    }

    private static InventoryBuilder inventory(InventoryBuilder builder) {
        builder.host("host-207", "esx07")
                .datastore("ds-1", "ds-full", store -> store.capacityGb(1000).freeGb(100))
                .datastore("ds-2", "ds-roomy", store -> store.capacityGb(1000).freeGb(900));
        for (int i = 1; i <= 11; i++) {
            int size = 10 * i;
            builder.vm("vm-" + i, "web-" + i, vm -> vm.cpus(2).committedGb(size).datastore("ds-1"));
        }
        return builder;
    }

    private static void prepare(SimulatedVCenter vcenter) {
        List.of(1, 2, 3, 4, 6, 7, 8, 9).forEach(vm -> vcenter.meanwhile().raiseAlarm("vm-" + vm, VCenterEvents.ALARM));
        vcenter.meanwhile().attach("vm-3", CPU, "3");
        vcenter.meanwhile().attach("vm-4", CPU, "4");
        vcenter.meanwhile().attach("vm-6", "remediation", "opt-out");
        vcenter.meanwhile().attach("vm-10", CPU, "4");
        vcenter.meanwhile().powerOff("vm-10");
        vcenter.meanwhile().powerOff("vm-11");
    }

    private static String configuration(SimulatedVCenter vcenter) {
        return """
                vcenters:
                  - {name: lab, url: "%s", username: "%s", password: "%s"}
                mode: dry-run
                remediations: {tagging: {cpu: {alarms: [VM CPU Usage]}}}
                http: {port: 0}
                """.formatted(vcenter.url(), vcenter.username(), vcenter.password());
    }
}
