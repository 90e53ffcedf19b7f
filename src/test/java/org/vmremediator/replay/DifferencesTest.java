package org.vmremediator.replay;

import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DifferencesTest {
    private static final String CAREFUL = "remediations: {tagging: {cpu: {max: 2}}}";

    @TempDir
    private Path directory;

    @Test
    void shouldFindNoneWhereTwoPoliciesAgree() {
        assertThat(between("", "remediations: {tagging: {cooldown: 11m}}")).isZero();
    }

    @Test
    void shouldCountTheTriggersThatEndOtherwise() {
        assertThat(between("", CAREFUL)).as("two CPU alarms of two VMs").isEqualTo(2);
    }

    @Test
    void shouldCountATriggerThatOnlyOneOfThemKnows() {
        assertThat(between("", "remediations: {relocation: {alarms: [Other]}}")).isEqualTo(1);
    }

    @Test
    void shouldCountOtherChangesForTheSameReason() {
        assertThat(between("", "remediations: {tagging: {cpu: {step: '+2'}}}")).isEqualTo(2);
    }

    private long between(String one, String other) {
        Differences differences = new Differences();
        ReplayBench bench = new ReplayBench(directory)
                .policy(one)
                .policy(other)
                .at(ofHours(1), ReplayBench.cpu("vm-1"))
                .at(ofHours(2), ReplayBench.cpu("vm-2"))
                .at(ofHours(3), ReplayBench.storage("vm-3"));
        bench.tell(new Listeners(List.of(differences))).replay(true);
        return differences.count();
    }
}
