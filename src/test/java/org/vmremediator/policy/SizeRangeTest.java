package org.vmremediator.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vmremediator.policy.Samples.tag;
import static org.vmremediator.policy.Samples.tags;
import static org.vmremediator.policy.Samples.vm;
import static org.vmremediator.policy.Setting.MEMORY_MB;
import static org.vmremediator.policy.Setting.NUM_CORES_PER_SOCKET;
import static org.vmremediator.policy.TaggingPolicyTest.CPU_TAGS;
import static org.vmremediator.policy.TaggingPolicyTest.PLUS_1;
import static org.vmremediator.policy.TaggingPolicyTest.cpu;
import static org.vmremediator.policy.TaggingPolicyTest.memory;
import static org.vmremediator.policy.TaggingPolicyTest.targetOf;

import java.util.List;
import org.junit.jupiter.api.Test;

/** CPUs come in multiples of the cores per socket that will apply, memory in steps of 4 MB. */
class SizeRangeTest {
    @Test
    void shouldKeepToMultiplesOfTheCoresPerSocket() {
        assertThat(targetOf(cpu(vm(2, 4096, 2), List.of(), CPU_TAGS, PLUS_1, 8)))
                .isEqualTo("4");
    }

    @Test
    void shouldKeepToMultiplesOfTheTaggedCoresPerSocket() {
        assertThat(targetOf(cpu(vm(2, 4096, 1), tags(NUM_CORES_PER_SOCKET, 4), CPU_TAGS, PLUS_1, 8)))
                .isEqualTo("4");
        assertThat(targetOf(cpu(vm(2, 4096, 2), tags(NUM_CORES_PER_SOCKET, 1), CPU_TAGS, PLUS_1, 8)))
                .isEqualTo("3");
    }

    @Test
    void shouldGoByThePresentCoresWhereTheCoresTagsAreInvalid() {
        List<Tag> several = tags(NUM_CORES_PER_SOCKET, 1, 4);
        List<Tag> noNumber = List.of(tag(NUM_CORES_PER_SOCKET, "many"));
        List<Tag> aboveMax = tags(NUM_CORES_PER_SOCKET, 16);

        for (List<Tag> cores : List.of(several, noNumber, aboveMax)) {
            assertThat(targetOf(cpu(vm(2, 4096, 2), cores, CPU_TAGS, PLUS_1, 8)))
                    .isEqualTo("4");
        }
    }

    @Test
    void shouldKeepMemoryToStepsOf4Mb() {
        List<Tag> sizes = tags(MEMORY_MB, 8190, 8191, 8192);

        assertThat(targetOf(memory(vm(), List.of(), sizes, PLUS_1, 9000))).isEqualTo("8192");
    }
}
