package org.vmremediator.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTest {

    @ParameterizedTest
    @CsvSource({
        "gold-*, gold-1, true",
        "gold-*, gold-, true",
        "gold-*, Gold-1, false",
        "gold-*, my-gold-1, false",
        "gold-?, gold-1, true",
        "gold-?, gold-12, false",
        "gold-?, gold-, false",
        "*, anything, true",
        "a.c, abc, false",
        "a.c, a.c, true",
        "[ab], a, false",
        "(x)+, (x)+, true",
        "a\\Eb*, a\\Ebc, true",
        "?, 💾, true",
        "*-ssd-*, san-ssd-1, true",
        "*-ssd-*, san-hdd-1, false",
        "*1, 1 and 1, true",
        "*1, 1 and 2, false",
        "**, '', true",
        "*, '', true",
        "?, '', false",
        "*?, '', false",
        "??, 💾, false",
        "*??, 💾, false",
        "*a*a?, banana!, true"
    })
    void shouldMatchStarsAndQuestionMarksOnly(String pattern, String name, boolean matches) {
        assertThat(new NamePattern(pattern).matches(name)).isEqualTo(matches);
    }
}
