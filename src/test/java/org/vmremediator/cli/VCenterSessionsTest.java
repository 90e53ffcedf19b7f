package org.vmremediator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class VCenterSessionsTest {
    private final List<String> ended = new CopyOnWriteArrayList<>();

    @Test
    void shouldEndTheSessionsOfAVCenterThatDoesNotComeBack() {
        try (VCenterSessions sessions = new VCenterSessions(Duration.ofMillis(1), ended::add)) {
            sessions.taken("lab");
            sessions.taken("site");
            sessions.givenUp("lab");

            await().until(() -> ended.equals(List.of("lab")));

            sessions.taken("lab");
            sessions.givenUp("lab");
            await().until(() -> ended.equals(List.of("lab", "lab")));
        }
    }

    @Test
    void shouldKeepTheSessionsOfAVCenterThatComesBack() {
        try (VCenterSessions sessions = new VCenterSessions(Duration.ofMillis(300), ended::add)) {
            sessions.givenUp("lab");
            sessions.taken("lab");
            sessions.givenUp("site");

            await().until(() -> !ended.isEmpty());
            assertThat(ended).containsExactly("site");
        }
    }

    @Test
    void shouldEndNothingWhenClosed() {
        VCenterSessions sessions = new VCenterSessions(Duration.ZERO, ended::add);
        sessions.close();

        sessions.givenUp("lab");

        await().during(Duration.ofMillis(300)).until(ended::isEmpty);
    }
}
