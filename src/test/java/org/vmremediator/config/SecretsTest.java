package org.vmremediator.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    private static final String SECRET = "hush-hush";

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sasl.jaas.config",
                "ssl.key.password",
                "ssl.keystore.key",
                "consumer.ssl.truststore.password",
                "sasl.oauthbearer.client.credentials.client.secret",
                "basic.auth.user.info",
                "a.plug.in.of.ours"
            })
    void shouldMaskKafkasSecretsEverywhere(String key) {
        Configuration configuration = ConfigurationFiles.load(
                directory, ConfigurationFiles.VCENTERS + "kafka: {" + key + ": " + SECRET + "}\n");

        assertThat(configuration.kafka().properties()).containsEntry(key, SECRET);
        assertThat(configuration.toString()).contains(key).doesNotContain(SECRET);
        assertThat(EffectiveConfiguration.describe(configuration))
                .contains("kafka." + key + ": ******")
                .doesNotContain(SECRET);
    }

    @Test
    void shouldShowWhatIsNoSecret() {
        Configuration configuration = ConfigurationFiles.load(
                directory, ConfigurationFiles.VCENTERS + "kafka: {producer.compression.type: zstd}\n");

        assertThat(EffectiveConfiguration.describe(configuration)).contains("kafka.producer.compression.type: zstd\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vcenters: [{name: a, password: [hush-hush]}]",
                "vcenters: [{name: a, password: {hush-hush: 1}}]",
                "vcenters: [{name: a, password: '${hush-hush}'}]",
                "vcenters: [{name: a, password: 'x${hush-hush'}]",
                "vcenters: [{name: a, url: 'https://root:hush-hush@vcenter/sdk'}]",
                "vcenters: [{name: a, url: 'https://root:hush@hush-hush@vcenter/sdk'}]",
                "http: {port: '${env:VCENTER_PASSWORD}'}",
                "http: {port: '${file:secret}'}",
                "topics: {partitions: '1${env:VCENTER_PASSWORD}'}",
                "kafka: {ssl.engine.password: [[hush-hush]]}",
                "mode: '${file:secret}'"
            })
    void shouldNotQuoteASecretFromABadValue(String yaml) throws IOException {
        Files.writeString(directory.resolve("secret"), SECRET);

        assertThat(Refusals.of(directory, yaml + "\n"))
                .startsWith("vm-remediator.yaml:1: ")
                .doesNotContain("hush");
    }

    @Test
    void shouldNotQuoteASecretFromAContradiction() {
        Path file = ConfigurationFiles.write(
                directory, ConfigurationFiles.VCENTERS + "topics: {plans: '${env:P}', audit: '${env:P}'}\n");

        assertThat(Refusals.of(file, Map.of("VCENTER_PASSWORD", "x", "HOSTNAME", "h", "P", SECRET)))
                .contains("topics.audit: found ")
                .doesNotContain(SECRET);
    }
}
