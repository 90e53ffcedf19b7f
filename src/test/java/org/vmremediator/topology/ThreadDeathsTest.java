package org.vmremediator.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class ThreadDeathsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private final Throwable passing = new StreamsException("a broker went away");
    private final ThreadDeaths deaths = new ThreadDeaths();

    @Test
    void shouldReplaceAThreadAndWaitLongerEachTime() {
        assertThat(deaths.goOn(passing, NOW)).isTrue();
        Duration first = deaths.pause();
        assertThat(deaths.goOn(passing, NOW)).isTrue();

        assertThat(deaths.pause()).isEqualTo(first.multipliedBy(2));
    }

    @Test
    void shouldGiveUpWhenDeathsPileUp() {
        for (int i = 0; i < 10; i++) {
            assertThat(deaths.goOn(passing, NOW.plusSeconds(i))).isTrue();
        }

        assertThat(deaths.goOn(passing, NOW.plusSeconds(10))).isFalse();
        assertThat(deaths.goOn(passing, NOW.plus(Duration.ofMinutes(11)))).isTrue();
    }

    @Test
    void shouldGiveUpAtOnceWhenOnlyAnOperatorCanHelp() {
        Throwable forbidden = new StreamsException("no", new TopicAuthorizationException("vcenter-events"));

        assertThat(deaths.goOn(forbidden, NOW)).isFalse();
    }
}
