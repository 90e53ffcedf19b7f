package org.vmremediator.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vmremediator.replay.ReplayBench.START;
import static org.vmremediator.replay.ReplayBench.cpu;
import static org.vmremediator.replay.ReplayBench.off;
import static org.vmremediator.replay.ReplayBench.storage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.config.ConfigurationException;
import org.vmremediator.policy.PropertyChange;
import org.vmremediator.testing.VCenterEvents.Event;

class ReplayTest {
    @TempDir
    private Path directory;

    private ReplayBench bench;

    @BeforeEach
    void open() {
        bench = new ReplayBench(directory);
    }

    @Test
    void shouldMeetTheSizeThatEarlierPlansWouldHaveLedTo() {
        bench.at(ofHours(1), cpu("vm-1"))
                .at(ofHours(2), off("vm-1"))
                .at(ofHours(4), cpu("vm-1"))
                .at(ofHours(5), off("vm-1"))
                .replay(true);

        assertThat(changes()).containsExactly("none -> 3", "2 -> 3", "3 -> 4", "3 -> 4");
        assertThat(bench.decided).allSatisfy(each -> {
            assertThat(each.reason().code()).isEqualTo("dry-run");
            assertThat(each.mode()).isEqualTo("dry-run");
            assertThat(each.instance()).isEqualTo("replay");
        });
    }

    @Test
    void shouldMeetTheInventoryAsItIsWithoutTheModel() {
        bench.policy("require-still-red: false")
                .at(ofHours(1), cpu("vm-1"))
                .at(ofHours(2), off("vm-1"))
                .at(ofHours(4), cpu("vm-1"))
                .replay(false);

        assertThat(bench.reasons()).containsExactly("dry-run", "powered-on", "dry-run");
        assertThat(changes()).containsExactly("none -> 3", "none -> 3");
    }

    @Test
    void shouldBelieveWithoutTheModelThatAnAlarmIsClearedWhichTheInventoryDoesNotShow() {
        bench.at(ofHours(1), cpu("vm-1")).replay(false);

        assertThat(bench.reasons()).containsExactly("cleared");
    }

    @Test
    void shouldJudgeAgesAndCooldownsByTheEventsTime() {
        bench.at(0, ofHours(1), ofHours(1), cpu("vm-1"))
                .at(0, ofMinutes(65), ofMinutes(65), cpu("vm-1"))
                .at(0, ofHours(1), ofDays(3), cpu("vm-2"))
                .at(0, ofDays(4), ofDays(3), cpu("vm-3"))
                .replay(true);

        assertThat(bench.reasons()).containsExactly("dry-run", "cooldown", "stale", "clock-skew");
        assertThat(bench.decided.get(1).finished()).isEqualTo(START.plus(ofMinutes(65)));
    }

    @Test
    void shouldMeetEachEventOnceAndSomebodyElsesNever() {
        Event twice = cpu("vm-1");

        ReplayResult result = bench.at(ofHours(1), twice)
                .at(0, ofHours(1), ofMinutes(61), twice)
                .at(ofHours(2), ReplayBench.VCENTER.other("vm-1", "vm-1"))
                .at(ofHours(3), ReplayBench.VCENTER.alarm("VM CPU Usage", "green", "vm-1", "vm-1"))
                .add(0, ofHours(4), new ProducerRecord<>("vcenter-events", "no event".getBytes(UTF_8)))
                .replay(true);

        assertThat(bench.decided).hasSize(1);
        assertThat(result.counts()).isEqualTo(new ReplayCounts(5, 2, 1, 1, 1));
        assertThat(bench.broken).singleElement().satisfies(each -> {
            assertThat(each.where()).isEqualTo("vcenter-events/0/4");
            assertThat(each.reason()).startsWith("missing-type");
        });
    }

    @Test
    void shouldLetWhatExceedsTheHourlyLimitWaitAndGrowStale() {
        bench.policy(1, "remediations: {tagging: {max-age: 90m}}")
                .at(ofMinutes(1), cpu("vm-1"))
                .at(ofMinutes(2), cpu("vm-2"))
                .at(ofMinutes(3), cpu("vm-3"))
                .replay(true);

        assertThat(bench.reasons()).containsExactly("dry-run", "dry-run", "stale");
        assertThat(Duration.between(START, bench.decided.get(1).finished())).isBetween(ofMinutes(61), ofMinutes(63));
    }

    @Test
    void shouldNotCountADryRunAsAnAction() {
        bench.policy(1, "require-still-red: false")
                .at(ofMinutes(1), cpu("vm-1"))
                .at(ofMinutes(2), cpu("vm-2"))
                .replay(false);

        assertThat(bench.reasons()).containsExactly("dry-run", "dry-run");
    }

    @Test
    void shouldUseUpTheSpaceThatMovesTake() {
        IntStream.rangeClosed(1, 9).forEach(i -> bench.at(ofMinutes(i), storage("vm-" + i)));

        ReplayResult result = bench.policy("breakers: {correlation: {vms: 0}}").replay(true);

        assertThat(bench.reasons().stream().filter("dry-run"::equals).count())
                .as("until the other datastore has no more free than this one")
                .isBetween(3L, 5L);
        long moved = bench.reasons().stream().filter("dry-run"::equals).count();
        assertThat(result.policies().get(0).datastores())
                .extracting(each -> (each.freeAfter() - each.freeBefore()) >> 30)
                .containsExactly(100 * moved, -100 * moved);
    }

    @Test
    void shouldStopAtAStormAndGoOnAfterIt() {
        IntStream.rangeClosed(1, 25).forEach(i -> bench.at(ofSeconds(i), cpu("vm-" + i)));
        bench.at(ofHours(3), cpu("vm-30")).replay(true);

        assertThat(bench.reasons().subList(0, 20)).containsOnly("dry-run");
        assertThat(bench.reasons().subList(20, 25)).containsOnly("correlated");
        assertThat(bench.reasons().get(25)).isEqualTo("dry-run");
    }

    @Test
    void shouldMergePartitionsByTime() {
        bench.at(0, ofHours(1), ofHours(1), cpu("vm-1"))
                .at(0, ofHours(4), ofHours(4), cpu("vm-4"))
                .at(1, ofHours(2), ofHours(2), cpu("vm-2"))
                .at(1, ofHours(3), ofHours(3), cpu("vm-3"))
                .replay(true);

        assertThat(bench.decided)
                .extracting(each -> each.trigger().vm().moref())
                .containsExactly("vm-1", "vm-2", "vm-3", "vm-4");
    }

    @Test
    void shouldPutTwoPoliciesToTheSameEvents() {
        ReplayResult result = bench.policy("")
                .policy(
                        "remediations: {tagging: {cpu: {alarms: [VM CPU Usage], max: 2}}, relocation: {alarms: [Other]}}")
                .at(ofHours(1), cpu("vm-1"))
                .at(ofHours(2), storage("vm-2"))
                .replay(true);

        assertThat(bench.reasons()).containsExactly("dry-run", "dry-run");
        assertThat(bench.decidedByOther)
                .extracting(each -> each.reason().code())
                .containsExactly("at-limit");
        assertThat(bench.alone).extracting(each -> each.vm().moref()).containsExactly("vm-2");
        assertThat(result.policies()).extracting(PolicyResult::name).containsExactly("policy-0.yaml", "policy-1.yaml");
        assertThat(result.policies().get(1).datastores())
                .allSatisfy(each -> assertThat(each.freeAfter()).isEqualTo(each.freeBefore()));
    }

    @Test
    void shouldEndWhereItIsToldTo() {
        bench.at(ofHours(1), cpu("vm-1")).at(ofHours(2), cpu("vm-2")).at(ofHours(3), cpu("vm-3"));

        ReplayResult result = bench.replay(true, (done, total, records) -> records < 2);

        assertThat(result.partial()).isTrue();
        assertThat(result.last()).contains(START.plus(ofHours(2)));
        assertThat(bench.decided)
                .extracting(each -> each.trigger().vm().moref())
                .contains("vm-1");
    }

    @Test
    void shouldRefuseAVCenterThatTheInventoryLacks() {
        String other = "vcenters: [{name: paris, url: \"https://paris.example/sdk\", username: u, password: p}]";

        assertThatThrownBy(() ->
                        bench.policyAlone(other).at(ofHours(1), cpu("vm-1")).replay(true))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("has no vCenter paris")
                .hasMessageContaining("it has [lab]");
    }

    private List<String> changes() {
        return bench.decided.stream()
                .map(AuditRecord::changes)
                .flatMap(List::stream)
                .map(ReplayTest::words)
                .toList();
    }

    private static String words(PropertyChange change) {
        return change.from().orElse("none") + " -> " + change.to();
    }
}
