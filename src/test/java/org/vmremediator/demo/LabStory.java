package org.vmremediator.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.vmremediator.testing.VcsimReader;

/** Tells the story in docker-compose's lab: the parts run already, and the VMs are those that vcsim has made. */
public final class LabStory {
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private final Narrator narrator;
    private final Map<String, String> environment;

    LabStory(PrintStream out, Map<String, String> environment) {
        narrator = new Narrator(out);
        this.environment = environment;
    }

    /** Finds the parts through the environment; exits with 0 when the story ended as told. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        System.exit(new LabStory(out, System.getenv()).run());
    }

    int run() {
        try {
            Stage stage = stage();
            try (Telling telling = new Telling(stage, narrator)) {
                return telling.tell() ? 0 : 1;
            }
        } catch (StoryFault e) {
            narrator.fault(e.getMessage());
            return 1;
        }
    }

    private Stage stage() {
        String url = variable("VCENTER_URL");
        URI application = URI.create(variable("VM_REMEDIATOR_URL"));
        narrator.chapter("The parts");
        narrator.fact("vCenter", url);
        narrator.fact("Kafka", variable("KAFKA_BOOTSTRAP_SERVERS"));
        narrator.fact("application", application.toString());
        awaitReady(application);
        VcsimReader vcenter =
                VcsimReader.open(URI.create(url), variable("VCENTER_USERNAME"), variable("VCENTER_PASSWORD"));
        Cast cast = LabCast.of(vcenter);
        return new Stage(variable("KAFKA_BOOTSTRAP_SERVERS"), vcenter, url, application, cast, () -> {});
    }

    private String variable(String name) {
        return Optional.ofNullable(environment.get(name))
                .orElseThrow(() -> new StoryFault("the environment variable " + name + " is not set"));
    }

    private static void awaitReady(URI application) {
        try {
            Awaitility.await().atMost(START_LIMIT).until(new Counters(application)::ready);
        } catch (ConditionTimeoutException e) {
            String limit = START_LIMIT.toSeconds() + " s";
            throw new StoryFault("waited " + limit + " in vain for the application on " + application, e);
        }
    }
}
