package org.vmremediator.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of desired settings whatever the VM and its tags. */
class ReconfigurationPropertiesTest {

    @Property
    void shouldNeverShrinkAndAlwaysDivide(
            @ForAll @IntRange(min = 1, max = 12) int sockets,
            @ForAll @IntRange(min = 1, max = 4) int cores,
            @ForAll @IntRange(min = 4, max = 64) int memory,
            @ForAll("attached") List<Tag> attached) {
        VmState vm = Samples.off(Samples.vm(sockets * cores, memory, cores));
        Map<String, PropertyChange> changes = changes(vm, attached);

        int newCpus = after(changes, Setting.NUM_CPU, vm);
        int newMemory = after(changes, Setting.MEMORY_MB, vm);
        assertThat(newCpus).isGreaterThanOrEqualTo(vm.numCpu());
        assertThat(newMemory).isGreaterThanOrEqualTo(vm.memoryMb());
        assertThat(newCpus % after(changes, Setting.NUM_CORES_PER_SOCKET, vm)).isZero();
        assertThat(newMemory == memory || newMemory % 4 == 0).isTrue();
    }

    @Property
    void shouldEitherApplyOrReportEachTagThatDiffers(
            @ForAll @IntRange(min = 1, max = 12) int cpus, @ForAll("attached") List<Tag> attached) {
        VmState vm = Samples.off(Samples.vm(cpus, 16, 1));
        DesiredSettings desired =
                DesiredSettings.of(new Observation.ForReconfiguration(vm, attached), Setting.ids(), false);

        for (Setting setting : Setting.values()) {
            long applied = desired.changes().stream()
                    .filter(change -> change.property().equals(setting.category()))
                    .count();
            long reported = desired.leftOut().stream()
                    .filter(left -> left.what().equals(setting.category()))
                    .count();
            assertThat(applied + reported).isEqualTo(differs(setting, vm, attached) ? 1 : 0);
        }
    }

    private static boolean differs(Setting setting, VmState vm, List<Tag> attached) {
        List<String> names = Tags.of(setting, attached).stream().map(Tag::name).toList();
        return !names.isEmpty() && !names.equals(List.of(vm.valueOf(setting)));
    }

    private static Map<String, PropertyChange> changes(VmState vm, List<Tag> attached) {
        return DesiredSettings.of(new Observation.ForReconfiguration(vm, attached), Setting.ids(), false)
                .changes()
                .stream()
                .collect(Collectors.toMap(PropertyChange::property, Function.identity()));
    }

    private static int after(Map<String, PropertyChange> changes, Setting setting, VmState vm) {
        PropertyChange change = changes.get(setting.category());
        return Integer.parseInt(change == null ? vm.valueOf(setting) : change.to());
    }

    @Provide
    Arbitrary<List<Tag>> attached() {
        Arbitrary<String> numbers = Arbitraries.integers().between(1, 70).map(number -> Integer.toString(number));
        Arbitrary<String> names = Arbitraries.oneOf(numbers, Arbitraries.of("true", "false", "08", "many"));
        Arbitrary<Setting> settings = Arbitraries.of(Setting.class);
        return settings.flatMap(setting -> names.map(name -> Samples.tag(setting, name)))
                .list()
                .uniqueElements()
                .ofMaxSize(7);
    }
}
