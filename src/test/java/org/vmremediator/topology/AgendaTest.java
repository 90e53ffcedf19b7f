package org.vmremediator.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AgendaTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private final Agenda agenda = new Agenda();

    @Test
    void shouldGiveOutWhatIsDueAndKeepWhatIsNot() {
        agenda.add("later", NOW.plusSeconds(1));
        agenda.add("now", NOW);

        assertThat(agenda.poll(NOW)).contains("now");
        assertThat(agenda.poll(NOW)).isEmpty();
        assertThat(agenda.poll(NOW.plusSeconds(1))).contains("later");
    }

    @Test
    void shouldKeepTheOrderOfArrivalAmongEquals() {
        for (int i = 0; i < 20; i++) {
            agenda.add("key-" + i, NOW);
        }

        for (int i = 0; i < 20; i++) {
            assertThat(agenda.poll(NOW)).contains("key-" + i);
        }
    }
}
