package org.vmremediator.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sets every key to what is not its default, and looks for what did not change. */
class EveryKeyTest {
    private static final String EVERY_KEY = """
            kafka:
              bootstrap.servers: broker:9093
              application.id: another
            topics:
              events: e
              plans: p
              audit: a
              dead-letters: d
              control: c
              status: s
              create: false
              replication-factor: 3
              partitions: 24
            vcenters:
              - name: other
                url: https://other.example/sdk
                username: someone
                password: something
                sources: [alias]
                tls:
                  verify: false
                  ca-file: ca.pem
                max-concurrent-calls: 9
                max-calls-per-second: 90
                call-timeout: 31s
                max-actions-per-hour: 7
                partition: 23
                mode: dry-run
            mode: enforce
            scope: opt-in
            opt-out-tag: leave/alone
            opt-in-tag: please/touch
            filter:
              names: [web-*]
              folders: [/Berlin/vm/prod]
              clusters: [prod-*]
              resource-pools: [web]
            require-still-red: false
            power-on-checks: false
            retries:
              attempts: 6
              first-delay: 500ms
              max-delay: PT31S
            breakers:
              correlation:
                vms: 21
                window: 6m
              failures: 6
            remediations:
              tagging:
                enabled: false
                mode: enforce
                max-age: 2h
                cooldown: 11m
                cpu:
                  alarms: [alarm-1]
                  step: x2
                  max: 8
                  sizes: [2, 4, 8]
                memory:
                  alarms: [alarm-2]
                  step: +1024
                  max: 16384
                  sizes: [4096]
              reconfiguration:
                enabled: false
                mode: enforce
                max-age: 2d
                settings: [numCPU]
              relocation:
                enabled: false
                mode: enforce
                max-age: 2h
                cooldown: 7d
                alarms: [alarm-3]
                datastores:
                  groups: [[gold-*]]
                  exclude: [iso]
                headroom: 12.5%
                overcommit: true
                min-improvement: 0
                max-concurrent:
                  per-datastore: 3
                  per-vcenter: 9
            shutdown-timeout: 31s
            http:
              host: 0.0.0.0
              port: 0
            instance: me
            """;

    @TempDir
    Path directory;

    @BeforeEach
    void createCaFile() throws IOException {
        Files.writeString(directory.resolve("ca.pem"), "none");
    }

    @Test
    void shouldSetEveryOption() {
        Reading reading = new Reading(directory.resolve("x.yaml"), ConfigurationFiles.ENVIRONMENT);
        ConfigurationReader.read(YamlDocument.parse("x", EVERY_KEY, reading));

        assertThat(reading.options().keySet())
                .allSatisfy(option -> assertThat(reading.isPresent(option.replace("[]", "[0]")))
                        .as(option)
                        .isTrue());
    }

    @Test
    void shouldChangeEveryComponent() throws ReflectiveOperationException {
        Map<String, Object> changed = components(ConfigurationFiles.load(directory, EVERY_KEY));
        Map<String, Object> byDefault = components(ConfigurationFiles.load(directory, ConfigurationFiles.VCENTERS));

        assertThat(changed.keySet()).isEqualTo(byDefault.keySet()).hasSizeGreaterThan(50);
        assertThat(changed).allSatisfy((name, value) -> assertThat(value).isNotEqualTo(byDefault.get(name)));
    }

    @Test
    void shouldChangeEveryLineOfTheEffectiveConfigurationButTheMaskedOne() {
        Set<String> changed = lines(EVERY_KEY);

        changed.retainAll(lines(ConfigurationFiles.VCENTERS));

        assertThat(changed).containsExactly("vcenters[0].password: ******");
    }

    @Test
    void shouldChangeTheHashWithEveryOptionButTheInstance() {
        String hash = ConfigurationFiles.load(directory, EVERY_KEY).hash();

        assertThat(hash).matches("[0-9a-f]{12}");
        assertThat(ConfigurationFiles.load(directory, EVERY_KEY.replace("instance: me", "instance: you"))
                        .hash())
                .isEqualTo(hash);
        assertThat(ConfigurationFiles.load(directory, EVERY_KEY.replace("something", "rotated"))
                        .hash())
                .isEqualTo(hash);
        assertThat(ConfigurationFiles.load(directory, EVERY_KEY.replace("port: 0", "port: 1"))
                        .hash())
                .isNotEqualTo(hash);
    }

    @Test
    void shouldNameEveryOptionInTheEffectiveConfiguration() {
        Reading reading = new Reading(directory.resolve("x.yaml"), ConfigurationFiles.ENVIRONMENT);
        ConfigurationReader.read(YamlDocument.parse("x", EVERY_KEY, reading));
        Set<String> described = lines(EVERY_KEY).stream()
                .map(line -> line.substring(0, line.indexOf(": ")).replace("[0]", "[]"))
                .collect(Collectors.toSet());

        Set<String> options = new TreeSet<>(reading.options().keySet());
        options.remove("mode");

        assertThat(described).isEqualTo(options);
    }

    private Set<String> lines(String yaml) {
        String description = EffectiveConfiguration.describe(ConfigurationFiles.load(directory, yaml));
        return description.lines().collect(Collectors.toCollection(TreeSet::new));
    }

    /** The components of the records, those within lists included, by their path. */
    private static Map<String, Object> components(Configuration configuration) throws ReflectiveOperationException {
        List<Map.Entry<String, Object>> leaves = new ArrayList<>();
        addComponents("", configuration, leaves);
        return leaves.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void addComponents(String path, Object value, List<Map.Entry<String, Object>> leaves)
            throws ReflectiveOperationException {
        if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Record) {
            addComponents(path + "[0]", list.get(0), leaves);
        } else if (value instanceof Record && !(value instanceof Step)) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                Object inner = component.getAccessor().invoke(value);
                addComponents(path + "." + component.getName(), inner, leaves);
            }
        } else {
            leaves.add(Map.entry(path, value));
        }
    }
}
