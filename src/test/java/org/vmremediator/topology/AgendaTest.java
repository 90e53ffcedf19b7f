package org.vmremediator.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AgendaTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private final Agenda agenda = new Agenda();

    @Test
    void shouldGiveOutWhatIsDueAndKeepWhatIsNot() {
        agenda.add("later", 1, NOW.plusSeconds(1));
        agenda.add("now", 2, NOW);

        assertThat(agenda.poll(NOW)).contains("now");
        assertThat(agenda.poll(NOW)).isEmpty();
        assertThat(agenda.poll(NOW.plusSeconds(1))).contains("later");
    }

    @Test
    void shouldKeepTheOrderOfArrivalAmongEquals() {
        for (int i = 19; i >= 0; i--) {
            agenda.add("key-" + i, i, NOW);
        }

        for (int i = 0; i < 20; i++) {
            assertThat(agenda.poll(NOW)).contains("key-" + i);
        }
    }

    @Test
    void shouldHoldAKeyOnceWhereItWasPutLast() {
        agenda.add("moved", 1, NOW.plusSeconds(1));
        agenda.add("moved", 1, NOW);

        assertThat(agenda.poll(NOW)).contains("moved");
        assertThat(agenda.poll(NOW.plusSeconds(1))).isEmpty();
    }
}
