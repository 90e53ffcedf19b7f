package org.vmremediator.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MeterNamesTest {
    private static final String PREFIX = "vmremediator.";

    @Test
    void shouldDocumentEveryMeterAndNoOther() throws IOException {
        String page = Files.readString(Path.of("docs/metrics.md"));
        List<String> documented = Pattern.compile("^\\| `(vmremediator_\\w+)`", Pattern.MULTILINE)
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .map(row -> row.replaceAll("^\\| `|_total`$|_seconds`$|`$", ""))
                .toList();

        assertThat(documented).containsExactlyInAnyOrderElementsOf(prometheusNames());
    }

    private static List<String> prometheusNames() {
        return Arrays.stream(MeterNames.class.getFields())
                .map(MeterNamesTest::value)
                .filter(name -> name.startsWith(PREFIX))
                .map(name -> name.replace('.', '_'))
                .toList();
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
