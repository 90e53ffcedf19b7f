package org.vmremediator.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vmremediator.judging.Memory;

class KeptMemoryTest {
    private static final int MORE_THAN_IT_KEEPS = 3000;

    private final Counted below = new Counted();
    private final KeptMemory<Integer> memory = new KeptMemory<>(below);

    @Test
    void shouldReadBackWhatItNoLongerKeeps() {
        IntStream.range(0, MORE_THAN_IT_KEEPS).forEach(each -> memory.put("vm-" + each, each));

        assertThat(IntStream.range(0, MORE_THAN_IT_KEEPS))
                .allSatisfy(each -> assertThat(memory.get("vm-" + each)).contains(each));
    }

    @Test
    void shouldReadWhatIsThereAndWhatIsNotOnce() {
        below.put("vm-1", 1);

        assertThat(memory.get("vm-1")).contains(1);
        assertThat(memory.get("vm-1")).contains(1);
        assertThat(memory.get("vm-2")).isEmpty();
        assertThat(memory.get("vm-2")).isEmpty();

        assertThat(below.reads).isEqualTo(2);
    }

    @Test
    void shouldWriteBelowAtOnce() {
        assertThat(memory.get("vm-1")).isEmpty();

        memory.put("vm-1", 1);

        assertThat(below.entries).containsEntry("vm-1", 1);
        assertThat(memory.get("vm-1")).contains(1);
    }

    @Test
    void shouldForgetWhatExpired() {
        memory.put("vm-1", 1);

        memory.sweep((key, value) -> true);

        assertThat(memory.get("vm-1")).isEmpty();
    }

    /** A memory that knows how often it was read. */
    private static final class Counted implements Memory<Integer> {
        private final Map<String, Integer> entries = new HashMap<>();
        private int reads;

        @Override
        public Optional<Integer> get(String key) {
            reads++;
            return Optional.ofNullable(entries.get(key));
        }

        @Override
        public void put(String key, Integer value) {
            entries.put(key, value);
        }

        @Override
        public void sweep(BiPredicate<String, Integer> expired) {
            entries.entrySet().removeIf(each -> expired.test(each.getKey(), each.getValue()));
        }
    }
}
