package org.vmremediator.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationWarningsTest {
    @TempDir
    Path directory;

    @Test
    void shouldWarnOfNothingByDefault() {
        assertThat(warnings(ConfigurationFiles.VCENTERS)).isEmpty();
    }

    @Test
    void shouldWarnOfVCentersThatAnyoneCanPoseAs() throws IOException {
        Files.writeString(directory.resolve("ca.pem"), "none");

        assertThat(warnings("""
                        vcenters:
                          - {name: a, url: "https://a", username: u, password: p, tls: {verify: false, ca-file: ca.pem}}
                          - {name: b, url: "http://b", username: u, password: p}
                        """))
                .containsExactly(
                        "vCenter a: tls.verify is false, so anyone on the way can pose as it",
                        "vCenter a: tls.ca-file has no effect",
                        "vCenter b: http sends its password in the clear; use https");
    }

    @Test
    void shouldWarnOfSlipsInKafkasProperties() {
        assertThat(warnings(ConfigurationFiles.VCENTERS
                        + "kafka: {bootstrap.server: 'a:1', consumer.max.pol.records: 1, my.own.plug.in: 1}\n"))
                .containsExactly(
                        "kafka.bootstrap.server: Kafka knows no such property; did you mean bootstrap.servers?",
                        "kafka.consumer.max.pol.records: Kafka knows no such property; did you mean max.poll.records?");
    }

    private List<String> warnings(String yaml) {
        return ConfigurationWarnings.of(ConfigurationFiles.load(directory, yaml));
    }
}
