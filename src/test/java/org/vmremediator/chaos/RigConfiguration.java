package org.vmremediator.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * The configuration of the instances: short time-outs, and as a rule no cooldown, so that every trigger finds work.
 *
 * @param kafka settings of the {@code kafka} section
 * @param cooldown of each remediation that has one
 * @param callTimeout of each vCenter
 * @param breakers the section of that name, in one line
 */
record RigConfiguration(Map<String, String> kafka, String cooldown, String callTimeout, String breakers) {
    static final Duration SESSION_TIMEOUT = Duration.ofSeconds(4);
    static final int PARTITIONS = 4;

    /** In the value of a setting it stands for the name of the instance. */
    static final String INSTANCE = "<instance>";

    static final RigConfiguration STANDARD = new RigConfiguration(
            Map.of(
                    "session.timeout.ms", Long.toString(SESSION_TIMEOUT.toMillis()),
                    "heartbeat.interval.ms", "1000",
                    "num.standby.replicas", "1"),
            "0s",
            "8s",
            "{correlation: {vms: 0}, failures: 0}");

    /** Ready for a process to be stopped at a point inside, with an owner that is soon missed. */
    static final RigConfiguration WITH_STOPS = STANDARD.with("session.timeout.ms", "3000")
            .with("heartbeat.interval.ms", "500")
            .with("producer.interceptor.classes", SendStops.class.getName())
            .with("main.consumer.interceptor.classes", PollStops.class.getName())
            .withCallTimeout("60s");

    /** All vCenters here have one address, and hosts are what sources are told apart by. */
    static String sourceHost(String vcenter) {
        return vcenter + ".example";
    }

    /** With one setting of Kafka's more, or another value of it. */
    RigConfiguration with(String key, String value) {
        Map<String, String> more = new TreeMap<>(kafka);
        more.put(key, value);
        return new RigConfiguration(more, cooldown, callTimeout, breakers);
    }

    /** With Kafka's own value, or ours, for that setting. */
    RigConfiguration without(String key) {
        Map<String, String> fewer = new TreeMap<>(kafka);
        fewer.remove(key);
        return new RigConfiguration(fewer, cooldown, callTimeout, breakers);
    }

    RigConfiguration withCooldown(String duration) {
        return new RigConfiguration(kafka, duration, callTimeout, breakers);
    }

    RigConfiguration withCallTimeout(String duration) {
        return new RigConfiguration(kafka, cooldown, duration, breakers);
    }

    RigConfiguration withBreakers(String section) {
        return new RigConfiguration(kafka, cooldown, callTimeout, section);
    }

    String yaml(Rig rig, String name, Path state, int httpPort) {
        StringBuilder yaml = new StringBuilder("kafka:\n");
        new TreeMap<>(kafka)
                .forEach((key, value) -> yaml.append("  %s: \"%s\"\n".formatted(key, value.replace(INSTANCE, name))));
        yaml.append("""
                  bootstrap.servers: "%s"
                  application.id: chaos
                  state.dir: "%s"
                topics: {partitions: %d}
                mode: enforce
                require-still-red: false
                power-on-checks: false
                breakers: %s
                retries: {attempts: 10, first-delay: 200ms, max-delay: 2s}
                remediations:
                  tagging:
                    cooldown: %s
                    cpu: {max: %d}
                    memory: {step: "+1024", max: %d}
                  relocation:
                    cooldown: %s
                    min-improvement: 0%%
                    datastores: {groups: [["gold-*"]]}
                shutdown-timeout: 15s
                http: {port: %d}
                instance: %s
                vcenters:
                """.formatted(
                        rig.bootstrapServers(),
                        state,
                        PARTITIONS,
                        breakers,
                        cooldown,
                        Inventories.MOST_CPUS,
                        1024 * Inventories.MOST_CPUS,
                        cooldown,
                        httpPort,
                        name));
        int partition = 0;
        for (Map.Entry<String, String> vcenter : new TreeMap<>(rig.urls()).entrySet()) {
            yaml.append("""
                  - {name: %s, url: "%s", username: "remediator@vsphere.local", password: secret, partition: %d, call-timeout: %s, max-actions-per-hour: 0, sources: [%s]}
                """.formatted(
                    vcenter.getKey(), vcenter.getValue(), partition++, callTimeout, sourceHost(vcenter.getKey())));
        }
        return yaml.toString();
    }
}
