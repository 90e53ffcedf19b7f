package org.vmremediator.replay.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vmremediator.config.ConfigurationException;

class BoundTest {
    @ParameterizedTest
    @CsvSource({
        "2026-10-31, 2026-10-31T00:00:00Z",
        "2026-10-31T06:30, 2026-10-31T06:30:00Z",
        "2026-10-31T06:30:00+02:00, 2026-10-31T04:30:00Z",
        "2026-10-31T06:30:00.250Z, 2026-10-31T06:30:00.250Z"
    })
    void shouldReadTimes(String text, Instant expected) {
        assertThat(Bound.parse(text)).isEqualTo(new Bound.Time(expected));
    }

    @Test
    void shouldReadANumberAsAnOffset() {
        assertThat(Bound.parse("20261031")).isEqualTo(new Bound.Offset(20_261_031));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "-5", "2026-13-01", "9999999999999999999"})
    void shouldRefuseAnythingElseWithExamples(String text) {
        assertThatThrownBy(() -> Bound.parse(text)).hasMessageContaining("is no offset and no time; write 1200");
    }

    @ParameterizedTest
    @CsvSource({"2026-10-02, 2026-10-01", "2026-10-01, 2026-10-01", "7, 3"})
    void shouldRefuseToEndBeforeTheBeginning(String from, String to) {
        assertThatThrownBy(() -> new Range(Optional.of(Bound.parse(from)), Optional.of(Bound.parse(to))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("is not before --to")
                .hasMessageContaining("Exchange them");
    }
}
