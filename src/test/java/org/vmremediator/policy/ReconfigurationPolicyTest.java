package org.vmremediator.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.vmremediator.policy.Samples.OPT_OUT_TAG;
import static org.vmremediator.policy.Samples.RULES;
import static org.vmremediator.policy.Samples.join;
import static org.vmremediator.policy.Samples.off;
import static org.vmremediator.policy.Samples.tag;
import static org.vmremediator.policy.Samples.tags;
import static org.vmremediator.policy.Samples.vm;
import static org.vmremediator.policy.Samples.with;
import static org.vmremediator.policy.Samples.withFlags;
import static org.vmremediator.policy.Setting.CPU_HOT_ADD_ENABLED;
import static org.vmremediator.policy.Setting.CPU_HOT_REMOVE_ENABLED;
import static org.vmremediator.policy.Setting.MEMORY_HOT_ADD_ENABLED;
import static org.vmremediator.policy.Setting.MEMORY_MB;
import static org.vmremediator.policy.Setting.NUM_CORES_PER_SOCKET;
import static org.vmremediator.policy.Setting.NUM_CPU;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vmremediator.config.Mode;
import org.vmremediator.config.ReconfigurationConfig;

/** The sentences about reconfiguration, one by one. */
class ReconfigurationPolicyTest {

    @Test
    void shouldApplyOnlyWhatDiffersWithTheChangeVersionItSaw() {
        Verdict verdict = decide(off(vm()), join(tags(NUM_CPU, 2), tags(MEMORY_MB, 8192)));

        assertThat(((Verdict.Act) verdict).change())
                .isEqualTo(new Change.Reconfigure(
                        List.of(new PropertyChange(MEMORY_MB.category(), Optional.of("4096"), "8192")),
                        Optional.of("v1")));
    }

    @Test
    void shouldApplyAllSixInOneChange() {
        List<Tag> attached = List.of(
                tag(CPU_HOT_REMOVE_ENABLED, "true"),
                tag(NUM_CPU, "4"),
                tag(MEMORY_MB, "8192"),
                tag(NUM_CORES_PER_SOCKET, "2"),
                tag(MEMORY_HOT_ADD_ENABLED, "true"),
                tag(CPU_HOT_ADD_ENABLED, "true"));

        assertThat(changes(decide(off(vm()), attached)))
                .containsExactly(
                        tuple("numCPU", "4"),
                        tuple("memoryMB", "8192"),
                        tuple("numCoresPerSocket", "2"),
                        tuple("memoryHotAddEnabled", "true"),
                        tuple("cpuHotAddEnabled", "true"),
                        tuple("cpuHotRemoveEnabled", "true"));
    }

    @ParameterizedTest
    @CsvSource({
        "MEMORY_HOT_ADD_ENABLED, true, false, false",
        "CPU_HOT_ADD_ENABLED, false, true, false",
        "CPU_HOT_REMOVE_ENABLED, false, false, true"
    })
    void shouldCompareEachFlagWithItsOwnProperty(Setting flag, boolean memoryAdd, boolean cpuAdd, boolean cpuRemove) {
        VmState vm = withFlags(memoryAdd, cpuAdd, cpuRemove);
        VmState inverse = withFlags(!memoryAdd, !cpuAdd, !cpuRemove);

        assertThat(reasonOf(decide(vm, List.of(tag(flag, "true"))))).isEqualTo(Reason.NOTHING_TO_CHANGE);
        assertThat(changes(decide(inverse, List.of(tag(flag, "true"))))).containsExactly(tuple(flag.id(), "true"));
    }

    @Test
    void shouldSwitchAFlagOff() {
        assertThat(changes(decide(withFlags(true, true, true), List.of(tag(CPU_HOT_ADD_ENABLED, "false")))))
                .containsExactly(tuple("cpuHotAddEnabled", "false"));
    }

    @ParameterizedTest
    @CsvSource({
        "NUM_CPU, four, not-a-number",
        "NUM_CPU, 04, not-a-number",
        "NUM_CPU, 1, below-current",
        "NUM_CORES_PER_SOCKET, 0, not-a-number",
        "NUM_CORES_PER_SOCKET, 3, not-divisible",
        "MEMORY_MB, 8GB, not-a-number",
        "MEMORY_MB, 2048, below-current",
        "MEMORY_MB, 8190, not-a-multiple-of-4",
        "CPU_HOT_ADD_ENABLED, yes, not-a-boolean",
        "CPU_HOT_ADD_ENABLED, 1, not-a-boolean"
    })
    void shouldLeaveOutWhatCannotBeAppliedAndApplyTheOthers(Setting setting, String value, String code) {
        List<Tag> bad = List.of(tag(setting, value));
        List<Tag> good = List.of(tag(MEMORY_HOT_ADD_ENABLED, "true"));

        assertThat(leftOut(decide(off(vm()), join(bad, good)))).containsExactly(tuple(setting.category(), value, code));
        assertThat(changes(decide(off(vm()), join(bad, good)))).containsExactly(tuple("memoryHotAddEnabled", "true"));
        assertThat(reasonOf(decide(off(vm()), bad))).isEqualTo(Reason.INVALID_TAGS);
    }

    @Test
    void shouldLeaveOutACategoryWithSeveralTags() {
        assertThat(leftOut(decide(off(vm()), join(tags(NUM_CPU, 3, 4), tags(MEMORY_MB, 8192)))))
                .containsExactly(tuple(NUM_CPU.category(), "3, 4", "several-tags"));
    }

    @Test
    void shouldNotCapAPersonsTag() {
        assertThat(changes(decide(off(vm()), tags(NUM_CPU, 64)))).containsExactly(tuple("numCPU", "64"));
    }

    @Test
    void shouldJudgeCpusAndCoresTogether() {
        assertThat(changes(decide(off(vm(2, 4096, 2)), join(tags(NUM_CPU, 9), tags(NUM_CORES_PER_SOCKET, 3)))))
                .containsExactly(tuple("numCPU", "9"), tuple("numCoresPerSocket", "3"));
    }

    @ParameterizedTest(name = "{0} CPUs and {1} cores, tagged {2} and {3}")
    @CsvSource({
        "2, 1, 5, 2, numCPU, numCoresPerSocket", // 5/1 divides: the CPUs go first
        "4, 2, 5, 4, numCoresPerSocket, numCPU", // 5/2 does not, 4/4 does
        "4, 2, 5, 3, '', 'numCPU numCoresPerSocket'",
    })
    void shouldLeaveOutThatOfThePairWhichDoesNotDivide(
            int cpus, int cores, int wantedCpus, int wantedCores, String applied, String leftOut) {
        List<Tag> attached = join(tags(NUM_CPU, wantedCpus), tags(NUM_CORES_PER_SOCKET, wantedCores));
        DesiredSettings desired = DesiredSettings.of(
                new Observation.ForReconfiguration(off(vm(cpus, 4096, cores)), attached), Setting.ids(), false);

        assertThat(desired.changes().stream()
                        .map(change -> Setting.ofCategory(change.property()).id())
                        .toList())
                .isEqualTo(words(applied));
        assertThat(desired.leftOut().stream()
                        .map(left -> Setting.ofCategory(left.what()).id())
                        .toList())
                .isEqualTo(words(leftOut));
        assertThat(desired.leftOut()).extracting(LeftOut::reason).containsOnly("not-divisible");
    }

    @Test
    void shouldLeaveOutCpusThatThePresentCoresDoNotDivide() {
        assertThat(leftOut(decide(off(vm(2, 4096, 2)), tags(NUM_CPU, 3))))
                .containsExactly(tuple(NUM_CPU.category(), "3", "not-divisible"));
    }

    @Test
    void shouldTakeCoresOf0As1() {
        assertThat(changes(decide(off(vm(2, 4096, 0)), tags(NUM_CPU, 3)))).containsExactly(tuple("numCPU", "3"));
    }

    @Test
    void shouldHaveNothingToDoWithoutTags() {
        assertThat(reasonOf(decide(off(vm()), List.of()))).isEqualTo(Reason.NOTHING_TO_CHANGE);
        assertThat(reasonOf(decide(off(vm()), List.of(new Tag("urn:x", "cost-centre", "4")))))
                .isEqualTo(Reason.NOTHING_TO_CHANGE);
    }

    @Test
    void shouldLookOnlyAtConfiguredSettings() {
        Observation.ForReconfiguration seen =
                new Observation.ForReconfiguration(off(vm()), join(tags(NUM_CPU, 4), tags(MEMORY_MB, 3)));

        assertThat(reasonOf(decide(seen, List.of("cpuHotAddEnabled")))).isEqualTo(Reason.NOTHING_TO_CHANGE);
        assertThat(changes(decide(seen, List.of("numCPU")))).containsExactly(tuple("numCPU", "4"));
    }

    @ParameterizedTest
    @EnumSource(names = {"POWERED_ON", "SUSPENDED"})
    void shouldWaitForTheNextPowerOffOfAVmThatIsNotOff(PowerState power) {
        assertThat(reasonOf(decide(with(vm(), power, Optional.of("v1")), tags(NUM_CPU, 4))))
                .isEqualTo(Reason.POWERED_ON);
    }

    @Test
    void shouldSkipTemplatesAndWhoOptedOut() {
        assertThat(reasonOf(decide(Samples.template(), tags(NUM_CPU, 4)))).isEqualTo(Reason.TEMPLATE);
        assertThat(reasonOf(decide(off(vm()), join(tags(NUM_CPU, 4), List.of(OPT_OUT_TAG)))))
                .isEqualTo(Reason.OPT_OUT);
    }

    @Test
    void shouldCarryAnAbsentChangeVersion() {
        VmState vm = with(vm(), PowerState.POWERED_OFF, Optional.empty());

        assertThat(((Change.Reconfigure) ((Verdict.Act) decide(vm, tags(NUM_CPU, 4))).change()).changeVersion())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CPU_ALARM", "STORAGE_ALARM"})
    void shouldRefuseATriggerOfAnotherRemediation(TriggerKind kind) {
        Observation.ForReconfiguration seen = new Observation.ForReconfiguration(off(vm()), List.of());

        assertThatThrownBy(
                        () -> ReconfigurationPolicy.decide(Samples.trigger(kind), seen, config(Setting.ids()), RULES))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Verdict decide(VmState vm, List<Tag> attached) {
        return decide(new Observation.ForReconfiguration(vm, attached), Setting.ids());
    }

    private static Verdict decide(Observation.ForReconfiguration seen, List<String> settings) {
        return ReconfigurationPolicy.decide(Samples.trigger(TriggerKind.POWERED_OFF), seen, config(settings), RULES);
    }

    private static ReconfigurationConfig config(List<String> settings) {
        return new ReconfigurationConfig(true, Mode.ENFORCE, Duration.ofHours(24), settings);
    }

    private static List<Tuple> changes(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Act.class);
        return ((Verdict.Act) verdict)
                .change().properties().stream()
                        .map(change ->
                                tuple(Setting.ofCategory(change.property()).id(), change.to()))
                        .toList();
    }

    private static List<Tuple> leftOut(Verdict verdict) {
        List<LeftOut> leftOut =
                verdict instanceof Verdict.Act act ? act.leftOut() : ((Verdict.Ignore) verdict).leftOut();
        return leftOut.stream()
                .map(left -> tuple(left.what(), left.value(), left.reason()))
                .toList();
    }

    private static Reason reasonOf(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Ignore.class);
        return ((Verdict.Ignore) verdict).reason();
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }
}
