package org.vmremediator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmremediator.config.ConfigurationFile;
import org.vmremediator.testing.EmbeddedKafka;
import org.vmremediator.testing.Publisher;
import org.vmremediator.testing.VCenterEvents;
import org.vmremediator.testing.VCenterEvents.Layout;
import org.vmremediator.testing.simulator.SimulatedVCenter;

/** Sessions go with the ownership of a vCenter, while the process lives on. */
class SessionsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int OF_EACH_KIND = 2;

    @TempDir
    private Path directory;

    private final EmbeddedKafka kafka = EmbeddedKafka.start();
    private final Publisher publisher = new Publisher(kafka.bootstrapServers());
    private final SimulatedVCenter lab = vcenter();
    private final SimulatedVCenter site = vcenter();
    private Application one;
    private Application two;

    @AfterEach
    void stop() {
        one.close();
        two.close();
        publisher.close();
        kafka.close();
        lab.close();
        site.close();
    }

    @Test
    void shouldLogOutOfAVCenterThatAnotherInstanceHasTakenOver() throws IOException, InterruptedException {
        one = started("one");
        publish(lab);
        publish(site);
        await().atMost(PATIENCE).until(() -> lab.openSessions() == OF_EACH_KIND && site.openSessions() == OF_EACH_KIND);

        two = started("two");
        await().atMost(PATIENCE).until(() -> status().contains("owned by two"));
        boolean labMoved = status().contains("vCenter lab: owned by two");
        SimulatedVCenter moved = labMoved ? lab : site;

        await().atMost(PATIENCE).until(() -> moved.openSessions() == 0);
        assertThat((labMoved ? site : lab).openSessions())
                .as("of what has stayed")
                .isEqualTo(OF_EACH_KIND);
        publish(moved);
        await().atMost(PATIENCE).until(() -> moved.openSessions() == OF_EACH_KIND);
        assertThat(moved.soapLogins()).isEqualTo(2);
    }

    private void publish(SimulatedVCenter vcenter) {
        VCenterEvents events = VCenterEvents.from(vcenter.url().toString());
        publisher.publish(
                events.redAlarm("VM CPU Usage", "vm-0", "web-0").record("vcenter-events", Layout.BINARY_JSON));
    }

    private String status() {
        StringWriter out = new StringWriter();
        Main.execute(
                new Reality(),
                new PrintWriter(out),
                new PrintWriter(new StringWriter()),
                "status",
                "--config",
                directory.resolve("one.yaml").toString());
        return out.toString();
    }

    private Application started(String name) throws IOException, InterruptedException {
        String yaml = """
                kafka:
                  bootstrap.servers: "%s"
                  state.dir: "%s"
                  num.standby.replicas: 0
                  session.timeout.ms: 6000
                  heartbeat.interval.ms: 1000
                topics: {partitions: 2}
                vcenters:
                  - {name: lab, url: "%s", username: "%s", password: "%s", partition: 0}
                  - {name: site, url: "%s", username: "%s", password: "%s", partition: 1}
                require-still-red: false
                remediations: {relocation: {enabled: false}, tagging: {cooldown: 0s}}
                http: {port: 0}
                instance: %s
                """.formatted(
                        kafka.bootstrapServers(),
                        directory.resolve("state-" + name),
                        lab.url(),
                        lab.username(),
                        lab.password(),
                        site.url(),
                        site.username(),
                        site.password(),
                        name);
        Path file = Files.writeString(directory.resolve(name + ".yaml"), yaml);
        Application application = Application.open(ConfigurationFile.load(file, Map.of()));
        application.start();
        return application;
    }

    private static SimulatedVCenter vcenter() {
        return SimulatedVCenter.start(inventory -> inventory
                .host("host-1", "esx-1")
                .datastore("ds-1", "gold", datastore -> datastore.capacityGb(100))
                .vm("vm-0", "web-0", spec -> spec.cpus(2).datastore("ds-1")));
    }
}
