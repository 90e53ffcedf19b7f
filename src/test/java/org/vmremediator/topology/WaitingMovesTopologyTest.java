package org.vmremediator.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vmremediator.topology.FakeRemediator.succeeded;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vmremediator.policy.Change;
import org.vmremediator.policy.DatastoreRef;
import org.vmremediator.policy.MovesInFlight;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.Trigger;
import org.vmremediator.policy.Verdict;

/** One move at a time from a datastore; a VM's name tells its datastore: {@code a-1} lies on {@code a}. */
class WaitingMovesTopologyTest extends TopologyScenario {
    private static final Duration LOOKED_AT_AGAIN = Duration.ofSeconds(5);

    @BeforeEach
    void allowOneMovePerDatastore() {
        given(ENFORCE);
        harness.relocation.judges = WaitingMovesTopologyTest::judge;
    }

    private static Verdict judge(Trigger trigger, MovesInFlight moves) {
        String moref = trigger.vm().moref();
        DatastoreRef from = new DatastoreRef(moref.substring(0, 1), moref.substring(0, 1));
        DatastoreRef to = new DatastoreRef("target of " + moref, "target of " + moref);
        return moves.touching(from) > 0
                ? new Verdict.Wait("busy")
                : new Verdict.Act(new Change.Relocate(from, to, 1), "move", List.of());
    }

    @Test
    void shouldGiveWhatIsFreedToWhoCameFirst() {
        alarm("a-1", "a-2");
        harness.advance(Duration.ofSeconds(3));
        alarm("a-3");

        harness.relocation.complete("a-1", succeeded(Reason.RELOCATED));
        alarm("a-4");
        harness.settle();
        assertThat(moved()).as("long before anybody is looked at again").containsExactly("a-1", "a-2");

        harness.relocation.complete("a-2", succeeded(Reason.RELOCATED));
        harness.settle();
        harness.relocation.complete("a-3", succeeded(Reason.RELOCATED));
        harness.settle();
        assertThat(moved()).containsExactly("a-1", "a-2", "a-3", "a-4");
    }

    @Test
    void shouldHoldUpNobodyWhoNeedsNothingOfIt() {
        alarm("a-1", "a-2", "b-1", "b-2", "c-1");
        assertThat(moved()).containsExactly("a-1", "b-1", "c-1");

        harness.relocation.complete("b-1", succeeded(Reason.RELOCATED));
        harness.settle();

        assertThat(moved()).containsExactly("a-1", "b-1", "c-1", "b-2");
    }

    @Test
    void shouldNotKeepAPlaceForWhoIsPaused() {
        alarm("a-1", "a-2", "a-3");
        harness.pause("*/*/a-2");

        harness.relocation.complete("a-1", succeeded(Reason.RELOCATED));
        harness.settle();
        assertThat(moved()).containsExactly("a-1", "a-3");

        harness.resume("*/*/a-2");
        harness.relocation.complete("a-3", succeeded(Reason.RELOCATED));
        harness.advance(LOOKED_AT_AGAIN);
        harness.settle();
        assertThat(moved()).containsExactly("a-1", "a-3", "a-2");
    }

    @Test
    void shouldNotKeepAPlaceForWhoNeedsNoMoveAnyMore() {
        alarm("a-1", "a-2", "a-3");
        harness.relocation.judges = (trigger, moves) -> trigger.vm().moref().equals("a-2")
                ? new Verdict.Ignore(Reason.CLEARED, "green", List.of())
                : judge(trigger, moves);

        harness.relocation.complete("a-1", succeeded(Reason.RELOCATED));
        harness.settle();

        assertThat(moved()).containsExactly("a-1", "a-3");
    }

    private void alarm(String... morefs) {
        for (String moref : morefs) {
            harness.publish(harness.redAlarm("VM Storage Usage", moref));
        }
        harness.settle();
    }

    private List<String> moved() {
        return harness.relocation.acted.stream().map(each -> each.vm().moref()).toList();
    }
}
