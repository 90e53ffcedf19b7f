package org.vmremediator.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {
    @TempDir
    Path directory;

    private References references;

    @BeforeEach
    void writeFile() throws IOException {
        Files.writeString(directory.resolve("secret"), "from $file\\\n");
        references = new References(directory, Map.of("NAME", "value", "EMPTY", "", "NESTED", "${env:NAME}"));
    }

    @ParameterizedTest
    @CsvSource({
        "plain, plain",
        "$ and }, $ and }",
        "${env:NAME}, value",
        "a-${env:NAME}-${env:NAME}-b, a-value-value-b",
        "x${env:EMPTY}x, xx",
        "${env:EMPTY:-other}, other",
        "${env:ABSENT:-other:-one}, other:-one",
        "${env:NAME:-other}, value",
        "${env:NESTED}, ${env:NAME}",
        "$${env:NAME}, ${env:NAME}",
        "${file:secret}, from $file\\",
    })
    void shouldPutInWhatIsReferredTo(String text, String expected) {
        assertThat(references.resolve(text)).isEqualTo(expected);
    }

    @Test
    void shouldReadAFileByItsWholePath() {
        assertThat(references.resolve("${file:" + directory.resolve("secret") + "}"))
                .isEqualTo("from $file\\");
    }

    @Test
    void shouldKnowTheNameOfThisHost() {
        assertThat(references.resolve("${env:HOSTNAME}")).isNotBlank();
        assertThat(new References(directory, Map.of("HOSTNAME", "node-1")).resolve("${env:HOSTNAME}"))
                .isEqualTo("node-1");
    }

    @Test
    void shouldNameWhatIsNotThere() {
        assertThatThrownBy(() -> references.resolve("${env:ABSENT}"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("the environment variable ABSENT is not set");
        assertThatThrownBy(() -> references.resolve("${file:absent}"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("the file absent cannot be read: no such file");
    }
}
