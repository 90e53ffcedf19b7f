package org.vmremediator.ops;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.vmremediator.testing.SteppingClock;

class EventSilenceTest {
    private final SteppingClock clock = new SteppingClock();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(EventSilence.class);
    private final EventSilence silence = new EventSilence(clock, metrics, List.of("lab", "prod"));

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void close() {
        logger.detachAppender(log);
        silence.close();
    }

    @Test
    void shouldShowTheAgeOfTheLastEventOfEachVcenter() {
        clock.advance(Duration.ofSeconds(90));
        silence.seen("lab");
        clock.advance(Duration.ofMillis(1500));

        assertThat(age("lab")).isEqualTo(1.5);
        assertThat(age("prod")).isEqualTo(91.5);
    }

    @Test
    void shouldWarnOnceAfterFifteenMinutesAndTellWhenItSpeaksAgain() {
        clock.advance(EventSilence.LIMIT);
        silence.seen("prod");
        silence.check();
        assertThat(messages()).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        silence.check();
        silence.check();
        assertThat(messages()).containsExactly("WARN No event from vCenter lab for 15 minutes: is its feed broken?");

        silence.seen("lab");
        silence.check();
        silence.check();
        assertThat(messages()).hasSize(2).last().isEqualTo("INFO Events from vCenter lab arrive again");
    }

    @Test
    void shouldPassOverASourceThatNobodyConfigured() {
        silence.seen("?elsewhere");

        assertThat(metrics.find(MeterNames.EVENTS_LAST_AGE).gauges()).hasSize(2);
    }

    private double age(String vcenter) {
        return metrics.get(MeterNames.EVENTS_LAST_AGE)
                .tag(MeterNames.VCENTER, vcenter)
                .gauge()
                .value();
    }

    private List<String> messages() {
        return log.list.stream()
                .map(event -> event.getLevel() + " " + event.getFormattedMessage())
                .toList();
    }
}
