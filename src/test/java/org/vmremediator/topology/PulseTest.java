package org.vmremediator.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.junit.jupiter.api.Test;

class PulseTest {
    private final MockProcessorContext<String, String> context = new MockProcessorContext<>();
    private BooleanSupplier busy = () -> false;
    private int beats;
    private final Pulse pulse = new Pulse(context, this::beat);

    private void beat() {
        beats++;
        if (busy.getAsBoolean()) {
            pulse.quicken();
        }
    }

    @Test
    void shouldSlowDownWhenNothingAsksForMore() {
        assertThat(interval()).isEqualTo(Pulse.FAST);

        next();
        assertThat(interval()).isEqualTo(Pulse.SLOW);
        next();
        assertThat(interval()).isEqualTo(Pulse.SLOW);
        assertThat(beats).isEqualTo(2);
    }

    @Test
    void shouldStayFastWhileBusy() {
        busy = () -> beats < 3;

        next();
        next();
        assertThat(interval()).isEqualTo(Pulse.FAST);
        next();
        assertThat(interval()).isEqualTo(Pulse.SLOW);
    }

    @Test
    void shouldQuickenAtOnceAndBeatOnceMore() {
        next();

        pulse.quicken();
        pulse.quicken();
        assertThat(interval()).isEqualTo(Pulse.FAST);

        next();
        assertThat(interval()).isEqualTo(Pulse.SLOW);
    }

    private void next() {
        running().getPunctuator().punctuate(0);
    }

    private Duration interval() {
        return running().getInterval();
    }

    private CapturedPunctuator running() {
        List<CapturedPunctuator> running = context.scheduledPunctuators().stream()
                .filter(each -> !each.cancelled())
                .toList();
        assertThat(running).hasSize(1);
        return running.get(0);
    }
}
