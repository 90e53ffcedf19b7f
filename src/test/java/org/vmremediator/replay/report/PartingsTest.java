package org.vmremediator.replay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vmremediator.policy.Reason;
import org.vmremediator.replay.report.Partings.Gist;

class PartingsTest {
    private final Partings partings = new Partings();

    @Test
    void shouldTellWhatWouldBeDoneFromWhyNothingIs() {
        partings.add(0, Records.tagged(1, "vm-1", "2", "3"));
        partings.add(1, Records.skipped(1, "vm-1", "vm-1", Reason.AT_LIMIT));
        partings.add(1, Records.skipped(2, "vm-1", "vm-1", Reason.COOLDOWN));
        partings.add(0, Records.skipped(2, "vm-1", "vm-1", Reason.AT_LIMIT));
        partings.add(0, Records.tagged(3, "vm-2", "2", "3"));
        partings.add(1, Records.tagged(3, "vm-2", "2", "4"));
        partings.add(0, Records.tagged(4, "vm-2", "2", "3"));
        partings.add(1, Records.tagged(4, "vm-2", "2", "3"));
        partings.finish();

        assertThat(partings.count()).isEqualTo(2);
        assertThat(partings.inReasonOnly()).isEqualTo(1);
        assertThat(partings.deeds())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder(
                        new Gist("would tag", "nothing: at-limit"), new Gist("would tag", "would tag otherwise"));
        assertThat(partings.reasons())
                .extracting(Map.Entry::getKey)
                .containsExactly(new Gist("nothing: at-limit", "nothing: cooldown"));
        assertThat(partings.listed())
                .extracting(Parting::first, Parting::second)
                .containsExactly(
                        tuple("numCPU tag 2 to 3", "at-limit"), tuple("numCPU tag 2 to 3", "numCPU tag 2 to 4"));
    }

    @Test
    void shouldCountATriggerThatOnlyOnePolicyKnows() {
        partings.expectOne(Records.tagged(1, "vm-1", null, "3").trigger());
        partings.add(1, Records.tagged(1, "vm-1", null, "3"));

        assertThat(partings.deeds())
                .extracting(Map.Entry::getKey)
                .containsExactly(new Gist("not a trigger", "would tag"));
    }

    @Test
    void shouldWaitForTheOtherPolicyHoweverLateItDecides() {
        decide(0, 20_100);
        decide(1, 20_000);

        assertThat(partings.count()).isZero();
        partings.finish();
        assertThat(partings.count()).isEqualTo(100);
        assertThat(partings.listed()).first().returns("not a trigger", Parting::second);
    }

    @Test
    void shouldListTheFirstThousandAndCountAll() {
        decide(0, 1_100);
        partings.finish();

        assertThat(partings.count()).isEqualTo(1_100);
        assertThat(partings.listed()).hasSize(1000);
    }

    private void decide(int policy, int triggers) {
        for (int key = 0; key < triggers; key++) {
            partings.add(policy, Records.tagged(key, "vm-1", "2", "3"));
        }
    }
}
