package org.vmremediator.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.junit.jupiter.api.Test;
import org.vmremediator.judging.BrakeState;
import org.vmremediator.judging.Memory;
import org.vmremediator.judging.Pause;
import org.vmremediator.testing.SteppingClock;

/** What becomes of a breaker that has tripped when its vCenter changes owner. */
class TripsTest {
    private static final Pause.Key KEY = Pause.Key.correlation("lab", "*");
    private final SteppingClock clock = new SteppingClock();
    private final Instant since = clock.instant();
    private final Map<String, BrakeState> store = new HashMap<>();
    private final Map<String, byte[]> control = new HashMap<>();

    /** Committed along with the control topic, as the breakers store is. */
    private final class InMap implements Memory<BrakeState> {
        @Override
        public Optional<BrakeState> get(String key) {
            return Optional.ofNullable(store.get(key));
        }

        @Override
        public void put(String key, BrakeState value) {
            store.put(key, value);
        }

        @Override
        public void sweep(BiPredicate<String, BrakeState> expired) {}
    }

    private final class ControlStore implements ReadOnlyKeyValueStore<String, byte[]> {
        @Override
        public byte[] get(String key) {
            return control.get(key);
        }

        @Override
        public KeyValueIterator<String, byte[]> range(String from, String to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public KeyValueIterator<String, byte[]> all() {
            throw new UnsupportedOperationException();
        }

        @Override
        public long approximateNumEntries() {
            return control.size();
        }
    }

    /** An owner, who has taken nothing along from the one before but what is in the stores. */
    private Trips owner(String name) {
        Brakes brakes = new Brakes(clock);
        brakes.attach(new ControlStore());
        return new Trips(brakes, name, new FlowMeters(new SimpleMeterRegistry()), clock, new InMap());
    }

    private void write(Trips trips) {
        Trips.Announcement next = trips.poll();
        control.put(
                next.key().toString(), next.pause().map(ControlRecords::toJson).orElse(null));
    }

    @Test
    void shouldSayItAgainWhenTheOwnerDiedBeforeItCouldBeWritten() {
        owner("one").trip(KEY, "many");
        clock.advance(Duration.ofMinutes(10));

        Trips next = owner("two");
        next.reopen(KEY, "many", since);

        assertThat(next.isResumed(KEY)).isFalse();
        write(next);
        assertThat(control).containsKey("correlation/lab/*");
    }

    @Test
    void shouldStayOpenWithANewOwner() {
        Trips first = owner("one");
        first.trip(KEY, "many");
        write(first);

        Trips next = owner("two");
        next.reopen(KEY, "many", since);

        assertThat(next.poll()).isNull();
        clock.advance(Duration.ofMinutes(1));
        assertThat(next.isResumed(KEY)).isFalse();
    }

    @Test
    void shouldBeOffWithANewOwnerWhenItWasSwitchedOffMeanwhile() {
        Trips first = owner("one");
        first.trip(KEY, "many");
        write(first);
        control.remove(KEY.toString());

        Trips next = owner("two");
        next.reopen(KEY, "many", since);

        assertThat(next.isResumed(KEY)).as("the control topic may be read late").isFalse();
        assertThat(next.poll()).isNull();
        clock.advance(Duration.ofSeconds(2));
        assertThat(next.isResumed(KEY)).isTrue();
    }

    @Test
    void shouldSayASecondTripAgainToo() {
        Trips first = owner("one");
        first.trip(KEY, "many");
        write(first);
        first.end(KEY);
        write(first);
        first.trip(KEY, "many again");

        Trips next = owner("two");
        next.reopen(KEY, "many again", since);

        assertThat(next.poll()).isNotNull();
    }
}
