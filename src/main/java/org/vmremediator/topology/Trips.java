package org.vmremediator.topology;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vmremediator.judging.BrakeState;
import org.vmremediator.judging.BreakerPanel;
import org.vmremediator.judging.Memory;
import org.vmremediator.judging.Pause;

/**
 * Breakers of one task that trip, and what they have to say on the control topic. A trip counts at once; from then on
 * the record on the control topic decides, so that {@code resume} ends it from anywhere. Not thread-safe; the stream
 * thread's own.
 */
final class Trips implements BreakerPanel {
    private static final Logger LOG = LoggerFactory.getLogger(Trips.class);

    /** Far longer than a record takes to come back from the control topic. */
    private static final Duration UNTIL_WRITTEN = Duration.ofMinutes(2);

    /** For an instance that has just taken a vCenter over and reads the control topic a little late. */
    private static final Duration UNTIL_READ = Duration.ofSeconds(2);

    /** A record for the control topic; without a pause it is a tombstone. */
    record Announcement(Pause.Key key, Optional<Pause> pause) {}

    private final Brakes brakes;
    private final String instance;
    private final FlowMeters meters;
    private final Clock clock;
    private final Memory<BrakeState> memory;
    private final Queue<Announcement> announcements = new ArrayDeque<>();

    Trips(Brakes brakes, String instance, FlowMeters meters, Clock clock, Memory<BrakeState> memory) {
        this.brakes = brakes;
        this.instance = instance;
        this.meters = meters;
        this.clock = clock;
        this.memory = memory;
    }

    @Override
    public void trip(Pause.Key key, String reason) {
        LOG.error("a breaker has tripped: {} ({})", reason, key);
        meters.trip(key);
        announce(key, new Pause(reason, instance, clock.instant()));
    }

    private void announce(Pause.Key key, Pause pause) {
        brakes.hold(key, pause, UNTIL_WRITTEN);
        remember(key, false);
        announcements.add(new Announcement(key, Optional.of(pause)));
    }

    /** The task was opened here. A trip that was written and is no longer on the control topic was switched off since. */
    @Override
    public void reopen(Pause.Key key, String reason, Instant since) {
        Pause pause = new Pause(reason, instance, since);
        if (wasWritten(key)) {
            brakes.hold(key, pause, UNTIL_READ);
        } else {
            announce(key, pause);
        }
    }

    @Override
    public boolean isResumed(Pause.Key key) {
        boolean resumed = brakes.find(key).isEmpty();
        if (resumed) {
            LOG.info("the breaker {} was switched off by a resume", key);
        }
        return resumed;
    }

    @Override
    public void end(Pause.Key key) {
        LOG.warn("the breaker {} is off again: all has been quiet for a whole window", key);
        brakes.letGo(key);
        announcements.add(new Announcement(key, Optional.empty()));
    }

    private boolean wasWritten(Pause.Key key) {
        return memory.get(inMemory(key))
                .filter(new BrakeState.Announced(true)::equals)
                .isPresent();
    }

    private void remember(Pause.Key key, boolean written) {
        memory.put(inMemory(key), new BrakeState.Announced(written));
    }

    private static String inMemory(Pause.Key key) {
        return "announced/" + key;
    }

    /** The next record for the control topic, taken off, to be written in the present transaction; null for none. */
    Announcement poll() {
        Announcement next = announcements.poll();
        if (next != null) {
            remember(next.key(), next.pause().isPresent());
        }
        return next;
    }
}
