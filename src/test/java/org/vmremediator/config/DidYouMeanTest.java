package org.vmremediator.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DidYouMeanTest {
    @ParameterizedTest
    @CsvSource({"'', '', 0", "abc, abc, 0", "abc, '', 3", "kitten, sitting, 3", "flaw, lawn, 2"})
    void shouldCountSlips(String left, String right, int expected) {
        assertThat(DidYouMean.distance(left, right)).isEqualTo(expected);
        assertThat(DidYouMean.distance(right, left)).isEqualTo(expected);
    }

    @Test
    void shouldFindTheNearestWord() {
        List<String> known = List.of("max-age", "max-delay", "mode");

        assertThat(DidYouMean.nearest("MAX_AGE", known)).contains("max-age");
        assertThat(DidYouMean.nearest("max-dely", known)).contains("max-delay");
        assertThat(DidYouMean.nearest("cooldown", known)).isEmpty();
    }
}
