package org.vmremediator.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The cache gives what {@link Sources} gives. */
class SourceCacheTest {
    private static final String ONE = "https://AaAa.example/sdk";
    private static final String TWO = "https://BBBB.example/sdk";

    private final SourceCache cache =
            new SourceCache(Sources.of(List.of(Readers.vcenter("one", ONE), Readers.vcenter("two", TWO))));

    @Test
    void shouldTellSourcesApartThatShareASlot() {
        assertThat(ONE).hasSameHashCodeAs(TWO);

        assertThat(List.of(ONE, TWO, ONE, ONE))
                .extracting(source -> cache.vcenterOf(source).orElseThrow())
                .containsExactly("one", "two", "one", "one");
    }

    @Test
    void shouldKnowNoVCenterForAnUnknownOrOverlongSource() {
        assertThat(cache.vcenterOf("https://other.example/sdk")).isEmpty();
        assertThat(cache.vcenterOf(ONE + "/".repeat(1000))).isEmpty();
    }
}
