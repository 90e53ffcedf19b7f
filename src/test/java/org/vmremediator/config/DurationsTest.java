package org.vmremediator.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource({
        "0, PT0S, 0s",
        "500ms, PT0.5S, 500ms",
        "30s, PT30S, 30s",
        "90s, PT1M30S, 90s",
        "10m, PT10M, 10m",
        "24h, PT24H, 24h",
        "2d, PT48H, 48h",
        "7d, PT168H, 7d",
        "PT1M, PT1M, 1m",
        "P1DT1H, PT25H, 25h",
        "PT0.0000005S, PT0.0000005S, PT0.0000005S",
    })
    void shouldReadAndWrite(String text, Duration expected, String written) {
        assertThat(Durations.parse(text)).contains(expected);
        assertThat(Durations.format(expected)).isEqualTo(written);
        assertThat(Durations.parse(written)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "s", "-1s", "1.5h", "1 h", "1H", "1w", "P", "PT", "1234567890s"})
    void shouldNotReadAnythingElse(String text) {
        assertThat(Durations.parse(text)).isEmpty();
    }
}
