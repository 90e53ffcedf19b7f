package org.vmremediator.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the table of {@code docs/configuration.md} against the code and the shipped file. */
class ConfigurationDocumentTest {
    private static final Path DOCUMENT = Path.of("docs", "configuration.md");
    private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\| (\\S.*?) \\| (\\S.*?) \\| (\\S.*) \\|$");
    private static final Pattern FILE_LINE = Pattern.compile("^[ -]*[a-zA-Z.-]+: (.*?) +# .*$");

    @Test
    void shouldListEveryOptionWithWhatItExpects() throws IOException {
        Map<String, String> documented = new TreeMap<>();
        rows().forEach((option, row) -> documented.put(option, row.group(3)));

        assertThat(documented)
                .hasSizeGreaterThan(50)
                .isEqualTo(new TreeMap<>(shipped().options()));
    }

    @Test
    void shouldStateTheDefaultsOfTheShippedFile() throws IOException {
        Reading shipped = shipped();
        String[] lines = Files.readString(ConfigurationFiles.SHIPPED).split("\n", -1);

        rows().forEach((option, row) -> {
            String line = lines[shipped.line(option.replace("[]", "[0]")) - 1];
            String byDefault = isExample(option) ? "none, required" : "`" + valueIn(line) + "`";
            assertThat(row.group(2)).as(option).isEqualTo(byDefault);
        });
    }

    private static boolean isExample(String option) {
        return option.matches("vcenters\\[]\\.(name|url|username|password)");
    }

    private static String valueIn(String line) {
        Matcher matcher = FILE_LINE.matcher(line);
        assertThat(matcher.matches()).as(line).isTrue();
        return matcher.group(1);
    }

    private static Map<String, Matcher> rows() throws IOException {
        Map<String, Matcher> rows = new TreeMap<>();
        for (String line : Files.readAllLines(DOCUMENT)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                rows.put(row.group(1), row);
            }
        }
        return rows;
    }

    private static Reading shipped() throws IOException {
        Reading reading = new Reading(ConfigurationFiles.SHIPPED, ConfigurationFiles.ENVIRONMENT);
        ConfigurationReader.read(YamlDocument.parse("shipped", Files.readString(ConfigurationFiles.SHIPPED), reading));
        return reading;
    }
}
