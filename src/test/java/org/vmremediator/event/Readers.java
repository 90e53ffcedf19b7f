package org.vmremediator.event;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.vmremediator.config.Mode;
import org.vmremediator.config.RelocationConfig;
import org.vmremediator.config.Secret;
import org.vmremediator.config.SizeConfig;
import org.vmremediator.config.Step;
import org.vmremediator.config.TaggingConfig;
import org.vmremediator.config.TlsConfig;
import org.vmremediator.config.VCenterConfig;

/** Event readers configured as the samples expect: vCenter {@code plant}, and vcsim as {@code sim}. */
final class Readers {
    static final String TOPIC = "vcenter-events";

    private Readers() {}

    /** A reader that remembers which vCenters were heard of. */
    record Heard(EventReader reader, List<String> vcenters) {}

    static EventReader reader() {
        return listening().reader();
    }

    static Heard listening() {
        List<String> heard = new ArrayList<>();
        Sources sources = Sources.of(List.of(
                vcenter("plant", "https://vc-plant.lab.example/sdk"), vcenter("sim", "https://127.0.0.1:8989/sdk")));
        return new Heard(EventReader.of(alarms(), sources, heard::add), heard);
    }

    static AlarmNames alarms() {
        return alarms(List.of("VM CPU Usage"), List.of("VM Memory Usage"), List.of("VM Storage Usage"));
    }

    static AlarmNames alarms(List<String> cpu, List<String> memory, List<String> storage) {
        return AlarmNames.of(tagging(cpu, memory), relocation(storage));
    }

    static TaggingConfig tagging(List<String> cpu, List<String> memory) {
        return new TaggingConfig(
                true, Mode.DRY_RUN, Duration.ofHours(1), Duration.ofMinutes(10), size(cpu), size(memory));
    }

    static VCenterConfig vcenter(String name, String url, String... sources) {
        return new VCenterConfig(
                name,
                URI.create(url),
                "remediator",
                new Secret("secret"),
                List.of(sources),
                new TlsConfig(true, Optional.empty()),
                8,
                500,
                Duration.ofSeconds(30),
                0,
                Optional.empty(),
                Optional.empty());
    }

    static Decoded decode(EventReader reader, ProducerRecord<byte[], byte[]> sample) {
        Triaged triaged = reader.triage(sample.headers(), sample.value());
        if (triaged instanceof Triaged.Relevant relevant) {
            return reader.decode(relevant, sample.value(), TOPIC, 3, 42);
        }
        throw new AssertionError("not relevant: " + triaged);
    }

    private static SizeConfig size(List<String> alarms) {
        return new SizeConfig(alarms, new Step(Step.Kind.PLUS, 1), 4, List.of());
    }

    static RelocationConfig relocation(List<String> alarms) {
        return new RelocationConfig(
                true,
                Mode.DRY_RUN,
                Duration.ofHours(1),
                Duration.ofHours(24),
                alarms,
                List.of(),
                List.of(),
                0.2,
                0.05,
                false,
                2,
                8);
    }
}
