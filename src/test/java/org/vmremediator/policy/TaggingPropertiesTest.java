package org.vmremediator.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vmremediator.policy.Setting.MEMORY_MB;
import static org.vmremediator.policy.Setting.NUM_CORES_PER_SOCKET;
import static org.vmremediator.policy.Setting.NUM_CPU;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.vmremediator.config.SizeConfig;
import org.vmremediator.config.Step;

/** What holds of a tagging verdict whatever the VM, the tags and the configuration. */
class TaggingPropertiesTest {

    @Property
    void shouldNeverShrinkNorPassMaxNorInventATagForCpus(
            @ForAll @IntRange(min = 1, max = 40) int cpus,
            @ForAll @IntRange(min = 1, max = 8) int cores,
            @ForAll("cpuTags") @Size(max = 12) List<Tag> sizes,
            @ForAll("cpuTags") @Size(max = 2) List<Tag> attached,
            @ForAll("coresTags") @Size(max = 2) List<Tag> coresTags,
            @ForAll("steps") Step step,
            @ForAll @IntRange(min = 1, max = 40) int max) {
        VmState vm = Samples.vm(cpus, 4096, cores);
        Verdict verdict = decide(TriggerKind.CPU_ALARM, vm, Samples.join(attached, coresTags), sizes, step, max);

        change(verdict).ifPresent(change -> {
            grows(change, cpus, max, sizes);
            keepsPeoplesTags(change, attached);
            assertThat(appliesTo(vm, change.to(), coresTags))
                    .contains(change.to().name());
        });
    }

    @Property
    void shouldNeverShrinkNorPassMaxNorInventATagForMemory(
            @ForAll @IntRange(min = 4, max = 20_000) int memory,
            @ForAll("memoryTags") @Size(max = 12) List<Tag> sizes,
            @ForAll("memoryTags") @Size(max = 2) List<Tag> attached,
            @ForAll("steps") Step step,
            @ForAll @IntRange(min = 4, max = 20_000) int max) {
        VmState vm = Samples.vm(2, memory, 1);
        Verdict verdict = decide(TriggerKind.MEMORY_ALARM, vm, attached, sizes, step, max);

        change(verdict).ifPresent(change -> {
            grows(change, memory, max, sizes);
            keepsPeoplesTags(change, attached);
            assertThat(TagNumber.of(change.to()) % 4).isZero();
        });
    }

    @Property
    void shouldComeToRestOnceTheTagIsAttached(
            @ForAll @IntRange(min = 1, max = 16) int cpus,
            @ForAll("cpuTags") @Size(max = 12) List<Tag> sizes,
            @ForAll("steps") Step step,
            @ForAll @IntRange(min = 1, max = 16) int max) {
        VmState vm = Samples.vm(cpus, 4096, 1);
        change(decide(TriggerKind.CPU_ALARM, vm, List.of(), sizes, step, max))
                .map(change -> decide(TriggerKind.CPU_ALARM, vm, List.of(change.to()), sizes, step, max))
                .ifPresent(
                        again -> assertThat(((Verdict.Ignore) again).reason()).isEqualTo(Reason.TAG_ALREADY_ATTACHED));
    }

    private static void grows(Change.ReplaceTag change, int current, int max, List<Tag> sizes) {
        assertThat(TagNumber.of(change.to())).isGreaterThan(current).isLessThanOrEqualTo(max);
        assertThat(sizes).contains(change.to());
        assertThat(change.presumedHardware()).isEqualTo(current);
    }

    private static void keepsPeoplesTags(Change.ReplaceTag change, List<Tag> attached) {
        assertThat(attached).hasSizeLessThanOrEqualTo(1);
        assertThat(attached).allSatisfy(tag -> {
            assertThat(change.from()).contains(tag);
            assertThat(TagNumber.of(tag)).isLessThan(TagNumber.of(change.to()));
        });
    }

    /** What the next power-off would make of the tag: the two policies have to agree. */
    private static List<String> appliesTo(VmState vm, Tag size, List<Tag> coresTags) {
        Observation.ForReconfiguration seen =
                new Observation.ForReconfiguration(Samples.off(vm), Samples.join(List.of(size), coresTags));
        return DesiredSettings.of(seen, Setting.ids(), false).changes().stream()
                .filter(change -> change.property().equals(NUM_CPU.category()))
                .map(PropertyChange::to)
                .toList();
    }

    private static Optional<Change.ReplaceTag> change(Verdict verdict) {
        assertThat(verdict).isNotInstanceOf(Verdict.Wait.class);
        return verdict instanceof Verdict.Act act ? Optional.of((Change.ReplaceTag) act.change()) : Optional.empty();
    }

    private static Verdict decide(
            TriggerKind kind, VmState vm, List<Tag> attached, List<Tag> sizes, Step step, int max) {
        SizeConfig config = new SizeConfig(List.of(), step, max, List.of());
        Observation.ForTagging seen = new Observation.ForTagging(vm, attached, sizes);
        return TaggingPolicy.decide(Samples.trigger(kind), seen, config, Samples.RULES);
    }

    @Provide
    Arbitrary<List<Tag>> cpuTags() {
        return names(40).map(name -> Samples.tag(NUM_CPU, name)).list().uniqueElements();
    }

    @Provide
    Arbitrary<List<Tag>> coresTags() {
        return names(8).map(name -> Samples.tag(NUM_CORES_PER_SOCKET, name))
                .list()
                .uniqueElements();
    }

    @Provide
    Arbitrary<List<Tag>> memoryTags() {
        return names(20_000).map(name -> Samples.tag(MEMORY_MB, name)).list().uniqueElements();
    }

    @Provide
    Arbitrary<Step> steps() {
        Arbitrary<Step> plus = Arbitraries.integers().between(1, 5000).map(n -> new Step(Step.Kind.PLUS, n));
        Arbitrary<Step> times = Arbitraries.integers().between(1, 4).map(n -> new Step(Step.Kind.TIMES, n));
        Arbitrary<Step> small = Arbitraries.integers().between(1, 3).map(n -> new Step(Step.Kind.PLUS, n));
        return Arbitraries.oneOf(small, times, plus);
    }

    private static Arbitrary<String> names(int max) {
        Arbitrary<String> numbers = Arbitraries.integers().between(1, max).map(n -> Integer.toString(n));
        return Arbitraries.frequencyOf(Tuple.of(9, numbers), Tuple.of(1, Arbitraries.of("04", "x", "0", "")));
    }
}
