package org.vmremediator.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.apache.kafka.streams.errors.MissingSourceTopicException;

/** Decides whether a stream thread that died is worth replacing. Thread-safe. */
final class ThreadDeaths {
    private static final int TOLERATED = 10;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final List<Class<? extends Throwable>> HOPELESS =
            List.of(MissingSourceTopicException.class, AuthorizationException.class, UnsupportedVersionException.class);

    private final Deque<Instant> deaths = new ArrayDeque<>();

    synchronized boolean goOn(Throwable fault, Instant now) {
        deaths.addLast(now);
        while (deaths.peekFirst().isBefore(now.minus(WITHIN))) {
            deaths.removeFirst();
        }
        return deaths.size() <= TOLERATED && !hopeless(fault);
    }

    /** How long to wait before the thread is replaced: longer the more have died lately. */
    synchronized Duration pause() {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(deaths.size() - 1, 5));
    }

    private static boolean hopeless(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> HOPELESS.stream().anyMatch(kind -> kind.isInstance(cause)));
    }
}
