package org.vmremediator.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableFileTest {
    @TempDir
    Path directory;

    @Test
    void shouldSayThatTheFileIsMissing() {
        assertThat(Refusals.of(directory.resolve("absent.yaml"), ConfigurationFiles.ENVIRONMENT))
                .isEqualTo("absent.yaml: cannot be read: no such file");
    }

    @Test
    void shouldSayThatTheFileIsADirectory() {
        assertThat(Refusals.of(directory, ConfigurationFiles.ENVIRONMENT)).endsWith(": cannot be read: Is a directory");
    }

    @Test
    void shouldSayThatTheFileIsNotUtf8() throws IOException {
        Path file = Files.write(directory.resolve("latin.yaml"), new byte[] {'a', ':', ' ', (byte) 0xE4});

        assertThat(Refusals.of(file, ConfigurationFiles.ENVIRONMENT))
                .isEqualTo("latin.yaml: cannot be read: it is not UTF-8 text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a comment\n"})
    void shouldSayThatTheFileIsEmpty(String yaml) {
        assertThat(refusal(yaml))
                .isEqualTo("vm-remediator.yaml:1: the file is empty, expected at least the key vcenters");
    }

    @Test
    void shouldSayThatTheFileIsNoMap() {
        assertThat(refusal("- kafka\n"))
                .startsWith("vm-remediator.yaml:1: the file: found a list, expected a map of keys and values\n");
    }

    @Test
    void shouldSayWhereTheSyntaxIsWrongInOneLine() {
        assertThat(refusal("topics:\n  events: a: b\n"))
                .isEqualTo("vm-remediator.yaml:2:12: this is no YAML: mapping values are not allowed here"
                        + "; a value with characters like : * & ! # @ % { [ needs quotes");
    }

    @Test
    void shouldSayThatThereAreTwoDocuments() {
        assertThat(refusal("a: 1\n---\nb: 2\n"))
                .startsWith("vm-remediator.yaml:2:1: this is no YAML: but found another document")
                .doesNotContain("\n");
    }

    @Test
    void shouldRefuseControlCharacters() {
        assertThat(refusal("a: \u0007\n"))
                .isEqualTo("vm-remediator.yaml: this is no YAML: it has characters that YAML does not allow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*hush-hush", "\"hush-hush", "@hush-hush", "a: hush-hush", "!<hush-hush", "%hush-hush"})
    void shouldNotQuoteASecretFromBadSyntax(String value) {
        assertThat(refusal("vcenters:\n  - name: lab\n    password: " + value + "\n"))
                .startsWith("vm-remediator.yaml:")
                .contains("this is no YAML")
                .doesNotContain("hush", "\n");
    }

    @Test
    void shouldAcceptAByteOrderMark() {
        assertThat(ConfigurationFiles.load(directory, "\uFEFF" + ConfigurationFiles.VCENTERS)
                        .vcenters())
                .hasSize(1);
    }

    private String refusal(String yaml) {
        return Refusals.of(directory, yaml);
    }
}
