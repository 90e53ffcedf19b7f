package org.vmremediator.bench.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.vmremediator.bench.Lab;
import org.vmremediator.chaos.ApplicationMain;
import org.vmremediator.chaos.Jvm;
import org.vmremediator.testing.EmbeddedKafka;
import org.vmremediator.testing.TopicTail;
import org.vmremediator.testing.VCenterEvents;

/** A vCenter and the real application with its shipped settings, as two JVMs. Not thread-safe; ends with its lab. */
public final class Site {
    static final int PARTITIONS = 4;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Lab lab;
    private final String id;
    private final Jvm vcenter;
    private final String url;
    private final int httpPort = EmbeddedKafka.freePort();
    private final Path config;
    private TopicTail audit;
    private Jvm application;
    private int starts;

    /** Starts the vCenter. */
    public Site(Lab lab, Estate estate, int vms) {
        this.lab = lab;
        id = estate.name().toLowerCase(Locale.ROOT).replace('_', '-');
        lab.createTopic(eventsTopic(), PARTITIONS);
        vcenter =
                lab.start("vcenter-" + id, List.of("-Xmx1g"), VCenterMain.class, estate.name(), Integer.toString(vms));
        url = vcenter.answer();
        config = writeConfiguration();
    }

    /**
     * All that a limit could distort is off; {@code bench.vcenter} adds options to the vCenter's section, such as {@code
     * , max-concurrent-calls: 16}.
     */
    private Path writeConfiguration() {
        try {
            return Files.writeString(lab.directory().resolve(id + ".yaml"), """
                    kafka: {bootstrap.servers: "%2$s", application.id: %1$s, state.dir: "%3$s", num.standby.replicas: 0 %4$s}
                    topics: {events: %1$s-events, plans: %1$s-plans, audit: %1$s-audit, dead-letters: %1$s-dead,
                             control: %1$s-control, status: %1$s-status}
                    mode: enforce
                    breakers: {correlation: {vms: 0}, failures: 0}
                    remediations:
                      relocation:
                        datastores: {groups: [["gold-*"]]}
                        max-concurrent: {per-vcenter: 1024, per-datastore: 128}
                    http: {port: %5$d}
                    vcenters:
                      - {name: lab, url: "%6$s", username: "remediator@vsphere.local", password: secret,
                         max-actions-per-hour: 0 %7$s}
                    """.formatted(
                            id,
                            lab.bootstrapServers(),
                            lab.directory().resolve(id),
                            System.getProperty("bench.kafka", ""),
                            httpPort,
                            url,
                            System.getProperty("bench.vcenter", "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the application, and waits until it is ready. */
    public void start() {
        application = lab.start(
                id + "-" + ++starts, List.of("-Xmx512m"), ApplicationMain.class, "run", "--config", config.toString());
        await("the application is ready", this::isReady);
        if (audit == null) {
            audit = new TopicTail(lab.bootstrapServers(), auditTopic());
        }
    }

    /** Stops the application in order. */
    public void stop() {
        application.signal("TERM");
        application.exitCode(60);
    }

    private boolean isReady() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + httpPort + "/readyz"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public long pid() {
        return application.pid();
    }

    public VCenterEvents events() {
        return VCenterEvents.from(url);
    }

    public Lab lab() {
        return lab;
    }

    /** Gives the vCenter an order of {@link VCenterMain}. */
    public void tell(String order) {
        vcenter.ask(order);
    }

    /** Asks the vCenter a question that numbers answer. */
    public Map<String, Long> ask(String question) {
        try {
            return JSON.readValue(vcenter.ask(question), new TypeReference<Map<String, Long>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until so many audit records were written since the site was built. */
    public void awaitRecords(int count) {
        await(count + " audit records", () -> audit.records().size() >= count);
    }

    public String eventsTopic() {
        return id + "-events";
    }

    public String auditTopic() {
        return id + "-audit";
    }

    /** A condition that is asked again and again. */
    @FunctionalInterface
    public interface Condition {
        boolean holds();
    }

    public static void await(String what, Condition condition) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("in vain: " + what);
            }
            pause(Duration.ofMillis(20));
        }
    }

    public static void pause(Duration duration) {
        try {
            TimeUnit.NANOSECONDS.sleep(duration.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
