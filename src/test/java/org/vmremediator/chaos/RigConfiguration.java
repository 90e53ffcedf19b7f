package org.vmremediator.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** The configuration of an instance: short time-outs, and no cooldown, so that every trigger finds work. */
final class RigConfiguration {
    static final Duration SESSION_TIMEOUT = Duration.ofSeconds(4);
    static final int PARTITIONS = 4;

    private RigConfiguration() {}

    /** All vCenters here have one address, and hosts are what sources are told apart by. */
    static String sourceHost(String vcenter) {
        return vcenter + ".example";
    }

    static String yaml(Rig rig, String name, Path state, int httpPort) {
        StringBuilder yaml = new StringBuilder("""
                kafka:
                  bootstrap.servers: "%s"
                  application.id: chaos
                  state.dir: "%s"
                  session.timeout.ms: %d
                  heartbeat.interval.ms: 1000
                  num.standby.replicas: 1
                topics: {partitions: %d}
                mode: enforce
                require-still-red: false
                power-on-checks: false
                breakers: {correlation: {vms: 0}, failures: 0}
                retries: {attempts: 10, first-delay: 200ms, max-delay: 2s}
                remediations:
                  tagging:
                    cooldown: 0s
                    cpu: {max: %d}
                    memory: {step: "+1024", max: %d}
                  relocation:
                    cooldown: 0s
                    min-improvement: 0%%
                    datastores: {groups: [["gold-*"]]}
                shutdown-timeout: 15s
                http: {port: %d}
                instance: %s
                vcenters:
                """.formatted(
                        rig.bootstrapServers(),
                        state,
                        SESSION_TIMEOUT.toMillis(),
                        PARTITIONS,
                        Inventories.MOST_CPUS,
                        1024 * Inventories.MOST_CPUS,
                        httpPort,
                        name));
        int partition = 0;
        for (Map.Entry<String, String> vcenter : new TreeMap<>(rig.urls()).entrySet()) {
            yaml.append("""
                  - {name: %s, url: "%s", username: "remediator@vsphere.local", password: secret, partition: %d, call-timeout: 8s, max-actions-per-hour: 0, sources: [%s]}
                """.formatted(vcenter.getKey(), vcenter.getValue(), partition++, sourceHost(vcenter.getKey())));
        }
        return yaml.toString();
    }
}
