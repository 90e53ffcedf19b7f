package org.vmremediator.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vmremediator.policy.Samples.OPT_OUT_TAG;
import static org.vmremediator.policy.Samples.RULES;
import static org.vmremediator.policy.Samples.tag;
import static org.vmremediator.policy.Samples.tags;
import static org.vmremediator.policy.Samples.trigger;
import static org.vmremediator.policy.Samples.vm;
import static org.vmremediator.policy.Setting.MEMORY_MB;
import static org.vmremediator.policy.Setting.NUM_CPU;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vmremediator.config.SizeConfig;
import org.vmremediator.config.Step;

/** The sentences about tagging, one by one. */
class TaggingPolicyTest {
    static final Step PLUS_1 = new Step(Step.Kind.PLUS, 1);
    private static final Step TIMES_2 = new Step(Step.Kind.TIMES, 2);
    static final List<Tag> CPU_TAGS = tags(NUM_CPU, 1, 2, 3, 4, 5, 6, 7, 8);
    private static final List<Tag> MEMORY_TAGS = tags(MEMORY_MB, 1024, 2048, 4096, 8192, 16384);

    @Test
    void shouldTagWithTheSmallestSizeAStepAboveTheHardware() {
        assertThat(targetOf(cpu(vm(), List.of(), CPU_TAGS, PLUS_1, 4))).isEqualTo("3");
        assertThat(targetOf(memory(vm(), List.of(), MEMORY_TAGS, TIMES_2, 8192)))
                .isEqualTo("8192");
    }

    @Test
    void shouldSkipOverSizesThatHaveNoTag() {
        assertThat(targetOf(cpu(vm(), List.of(), tags(NUM_CPU, 2, 4, 8), PLUS_1, 8)))
                .isEqualTo("4");
    }

    @Test
    void shouldPresumeTheHardwareThatItSaw() {
        Verdict verdict = cpu(vm(), tags(NUM_CPU, 2), CPU_TAGS, PLUS_1, 4);

        assertThat(((Verdict.Act) verdict).change())
                .isEqualTo(new Change.ReplaceTag(NUM_CPU, Optional.of(tag(NUM_CPU, "2")), tag(NUM_CPU, "3"), 2));
    }

    @Test
    void shouldCutAStepBeyondMaxToMax() {
        assertThat(targetOf(memory(vm(2, 6144, 1), List.of(), MEMORY_TAGS, TIMES_2, 8192)))
                .isEqualTo("8192");
        assertThat(targetOf(cpu(vm(4, 4096, 2), List.of(), CPU_TAGS, new Step(Step.Kind.PLUS, 3), 7)))
                .isEqualTo("6");
    }

    @Test
    void shouldGrowEvenWhereTheStepDoesNot() {
        Step times1 = new Step(Step.Kind.TIMES, 1);

        assertThat(targetOf(cpu(vm(), List.of(), CPU_TAGS, times1, 4))).isEqualTo("3");
    }

    @Test
    void shouldNotOverflowWithAHugeStep() {
        Step huge = new Step(Step.Kind.TIMES, Integer.MAX_VALUE);

        assertThat(targetOf(memory(vm(), List.of(), MEMORY_TAGS, huge, 8192))).isEqualTo("8192");
    }

    @ParameterizedTest
    @CsvSource({"4, 4", "8, 4", "3, 3"})
    void shouldSkipAtTheLimitAndNeverShrink(int cpus, int max) {
        assertThat(reasonOf(cpu(vm(cpus, 4096, 1), List.of(), CPU_TAGS, PLUS_1, max)))
                .isEqualTo(Reason.AT_LIMIT);
    }

    @Test
    void shouldSkipAtTheLimitWhenMaxLeavesNoMultiple() {
        assertThat(reasonOf(cpu(vm(4, 4096, 4), List.of(), CPU_TAGS, PLUS_1, 6)))
                .isEqualTo(Reason.AT_LIMIT);
    }

    @Test
    void shouldFailWhenAnAllowedSizeHasNoTagAndNameTheCommand() {
        Verdict verdict = cpu(vm(), List.of(), tags(NUM_CPU, 1, 2, 8), PLUS_1, 4);

        assertThat(reasonOf(verdict)).isEqualTo(Reason.TAG_MISSING);
        assertThat(((Verdict.Ignore) verdict).message()).contains("provision-tags");
    }

    @Test
    void shouldFailWhenTheCategoryIsEmpty() {
        assertThat(reasonOf(cpu(vm(), List.of(), List.of(), PLUS_1, 4))).isEqualTo(Reason.TAG_MISSING);
    }

    @Test
    void shouldLeaveTheTargetTagAlone() {
        assertThat(reasonOf(cpu(vm(), tags(NUM_CPU, 3), CPU_TAGS, PLUS_1, 4))).isEqualTo(Reason.TAG_ALREADY_ATTACHED);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 8})
    void shouldLeaveAPersonsLargerTagAloneEvenAboveMax(int size) {
        assertThat(reasonOf(cpu(vm(), tags(NUM_CPU, size), CPU_TAGS, PLUS_1, 4)))
                .isEqualTo(Reason.LARGER_TAG_ATTACHED);
    }

    @Test
    void shouldNotMissATagWhereALargerOneIsAttached() {
        assertThat(reasonOf(cpu(vm(), tags(NUM_CPU, 8), tags(NUM_CPU, 8), PLUS_1, 4)))
                .isEqualTo(Reason.LARGER_TAG_ATTACHED);
    }

    @Test
    void shouldFailOnALargerTagThatCannotBeAppliedAndLeaveIt() {
        Verdict verdict = cpu(vm(2, 4096, 2), tags(NUM_CPU, 7), CPU_TAGS, PLUS_1, 8);

        assertThat(reasonOf(verdict)).isEqualTo(Reason.INVALID_TAGS);
        assertThat(((Verdict.Ignore) verdict).leftOut())
                .extracting(LeftOut::reason)
                .containsExactly("not-divisible");
    }

    @Test
    void shouldReplaceASmallerTag() {
        Verdict verdict = cpu(vm(2, 4096, 1), tags(NUM_CPU, 3), CPU_TAGS, new Step(Step.Kind.PLUS, 2), 4);

        assertThat(targetOf(verdict)).isEqualTo("4");
        assertThat(replacedBy(verdict)).contains(tag(NUM_CPU, "3"));
    }

    @Test
    void shouldReplaceATagBelowTheHardware() {
        assertThat(replacedBy(cpu(vm(), tags(NUM_CPU, 1), CPU_TAGS, PLUS_1, 4))).contains(tag(NUM_CPU, "1"));
    }

    @Test
    void shouldNotChooseBetweenSeveralTags() {
        assertThat(reasonOf(cpu(vm(), tags(NUM_CPU, 2, 3), CPU_TAGS, PLUS_1, 4)))
                .isEqualTo(Reason.AMBIGUOUS_TAGS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"04", "4 ", " 4", "+4", "-4", "0", "four", "4.0", "", "99999999999", "2147483648", "٤"})
    void shouldTakeAnAttachedTagThatIsNoPlainNumberAsAmbiguous(String name) {
        assertThat(reasonOf(cpu(vm(), List.of(tag(NUM_CPU, name)), CPU_TAGS, PLUS_1, 4)))
                .isEqualTo(Reason.AMBIGUOUS_TAGS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"03", "3 ", "99999999999", "large"})
    void shouldIgnoreASizeThatIsNoPlainNumber(String name) {
        List<Tag> sizes = List.of(tag(NUM_CPU, name), tag(NUM_CPU, "4"));

        assertThat(targetOf(cpu(vm(), List.of(), sizes, PLUS_1, 4))).isEqualTo("4");
    }

    @Test
    void shouldNotMixUpTheCategories() {
        List<Tag> other = List.of(new Tag("urn:x", "cost-centre", "16"));

        assertThat(targetOf(cpu(vm(), other, Samples.join(other, CPU_TAGS), PLUS_1, 4)))
                .isEqualTo("3");
    }

    @Test
    void shouldSkipAVmThatOptedOutBeforeAllElse() {
        List<Tag> attached = Samples.join(List.of(OPT_OUT_TAG), tags(NUM_CPU, 2, 3));

        assertThat(reasonOf(cpu(vm(), attached, CPU_TAGS, PLUS_1, 4))).isEqualTo(Reason.OPT_OUT);
    }

    @Test
    void shouldSkipATemplate() {
        assertThat(reasonOf(cpu(Samples.template(), List.of(), CPU_TAGS, PLUS_1, 4)))
                .isEqualTo(Reason.TEMPLATE);
    }

    @ParameterizedTest
    @EnumSource(names = {"STORAGE_ALARM", "POWERED_OFF"})
    void shouldRefuseATriggerOfAnotherRemediation(TriggerKind kind) {
        Observation.ForTagging seen = new Observation.ForTagging(vm(), List.of(), CPU_TAGS);
        SizeConfig config = new SizeConfig(List.of(), PLUS_1, 4, List.of());

        assertThatThrownBy(() -> TaggingPolicy.decide(trigger(kind), seen, config, RULES))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Verdict cpu(VmState vm, List<Tag> attached, List<Tag> sizes, Step step, int max) {
        return decide(TriggerKind.CPU_ALARM, vm, attached, sizes, step, max);
    }

    static Verdict memory(VmState vm, List<Tag> attached, List<Tag> sizes, Step step, int max) {
        return decide(TriggerKind.MEMORY_ALARM, vm, attached, sizes, step, max);
    }

    private static Verdict decide(
            TriggerKind kind, VmState vm, List<Tag> attached, List<Tag> sizes, Step step, int max) {
        Observation.ForTagging seen = new Observation.ForTagging(vm, attached, sizes);
        return TaggingPolicy.decide(trigger(kind), seen, new SizeConfig(List.of(), step, max, List.of()), RULES);
    }

    static String targetOf(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Act.class);
        return ((Change.ReplaceTag) ((Verdict.Act) verdict).change()).to().name();
    }

    private static Optional<Tag> replacedBy(Verdict verdict) {
        return ((Change.ReplaceTag) ((Verdict.Act) verdict).change()).from();
    }

    private static Reason reasonOf(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Ignore.class);
        return ((Verdict.Ignore) verdict).reason();
    }
}
