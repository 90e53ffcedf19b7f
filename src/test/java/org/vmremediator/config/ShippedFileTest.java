package org.vmremediator.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds {@code config/vm-remediator.yaml} against the code. */
class ShippedFileTest {
    @TempDir
    Path directory;

    @Test
    void shouldStateTheDefaults() {
        Configuration shipped = ConfigurationFile.load(ConfigurationFiles.SHIPPED, ConfigurationFiles.ENVIRONMENT);

        assertThat(shipped).isEqualTo(ConfigurationFiles.load(directory, ConfigurationFiles.VCENTERS));
    }

    @Test
    void shouldHaveEveryOption() throws IOException {
        Reading reading = readShipped();

        Set<String> absent = reading.options().keySet().stream()
                .filter(option -> !reading.isPresent(option.replace("[]", "[0]")))
                .collect(Collectors.toSet());

        assertThat(reading.options()).hasSizeGreaterThan(50);
        assertThat(absent).isEmpty();
    }

    @Test
    void shouldHaveACommentOnEveryOption() throws IOException {
        Reading reading = readShipped();
        String[] lines = Files.readString(ConfigurationFiles.SHIPPED).split("\n", -1);

        assertThat(reading.options().keySet())
                .allSatisfy(option -> assertThat(lines[reading.line(option.replace("[]", "[0]")) - 1])
                        .containsPattern(" # \\S.*\\S"));
    }

    private static Reading readShipped() throws IOException {
        Reading reading = new Reading(ConfigurationFiles.SHIPPED, ConfigurationFiles.ENVIRONMENT);
        ConfigurationReader.read(YamlDocument.parse("shipped", Files.readString(ConfigurationFiles.SHIPPED), reading));
        return reading;
    }
}
