package org.vmremediator.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vmremediator.config.FilterConfig;
import org.vmremediator.config.Mode;
import org.vmremediator.config.ReconfigurationConfig;
import org.vmremediator.config.RulesConfig;
import org.vmremediator.policy.PowerOnNeeds.HostSize;

class PowersOnAgainTest {
    private static final long GIB = 1L << 30;
    private static final Optional<HostSize> HOST = Optional.of(new HostSize(8, 16 * GIB));
    private static final PowerOnNeeds PLAIN = needs(0, false, false, false, 100);

    @Test
    void shouldWantNoMoreCpusThanTheHostHasThreads() {
        assertThat(misfit(PLAIN, Setting.NUM_CPU, 8)).isEmpty();
        assertThat(misfit(PLAIN, Setting.NUM_CPU, 9)).contains(LeftOutCode.ABOVE_HOST_THREADS);
    }

    @Test
    void shouldWantNoMoreMemoryThanTheHostHas() {
        assertThat(misfit(PLAIN, Setting.MEMORY_MB, 16384)).isEmpty();
        assertThat(misfit(PLAIN, Setting.MEMORY_MB, 16388)).contains(LeftOutCode.ABOVE_HOST_MEMORY);
    }

    @Test
    void shouldGrowNoPinnedMemoryUnlessTheReservationFollows() {
        assertThat(misfit(needs(4096, false, false, true, 100), Setting.MEMORY_MB, 8192))
                .contains(LeftOutCode.MEMORY_NOT_LOCKED);
        assertThat(misfit(needs(4096, false, true, false, 100), Setting.MEMORY_MB, 8192))
                .contains(LeftOutCode.MEMORY_NOT_LOCKED);
        assertThat(misfit(needs(4096, true, true, true, 100), Setting.MEMORY_MB, 8192))
                .isEmpty();
    }

    @Test
    void shouldGrowNoCpusThatHaveToBeReserved() {
        assertThat(misfit(needs(4096, true, true, false, 100), Setting.NUM_CPU, 4))
                .contains(LeftOutCode.CPUS_NOT_RESERVED);
        assertThat(misfit(needs(4096, true, false, true, 100), Setting.NUM_CPU, 4))
                .isEmpty();
    }

    @Test
    void shouldWantRoomForTheSwapFile() {
        assertThat(misfit(needs(0, false, false, false, 8), Setting.MEMORY_MB, 8192))
                .isEmpty();
        assertThat(misfit(needs(0, false, false, false, 8), Setting.MEMORY_MB, 8196))
                .contains(LeftOutCode.NO_ROOM_FOR_SWAP);
        assertThat(misfit(needs(4096, false, false, false, 4), Setting.MEMORY_MB, 8192))
                .isEmpty();
        assertThat(misfit(needs(0, true, false, false, 0), Setting.MEMORY_MB, 8192))
                .isEmpty();
    }

    @Test
    void shouldGrowNothingThatCannotBeJudged() {
        PowerOnNeeds hostless = new PowerOnNeeds(Optional.empty(), 0, false, false, false, Optional.of(GIB));
        PowerOnNeeds homeless = new PowerOnNeeds(HOST, 0, false, false, false, Optional.empty());

        assertThat(misfit(hostless, Setting.NUM_CPU, 2)).contains(LeftOutCode.POWER_ON_UNKNOWN);
        assertThat(misfit(hostless, Setting.MEMORY_MB, 512)).contains(LeftOutCode.POWER_ON_UNKNOWN);
        assertThat(misfit(homeless, Setting.MEMORY_MB, 512)).contains(LeftOutCode.POWER_ON_UNKNOWN);
        assertThat(new PowersOnAgain(Optional.empty()).misfit(Setting.NUM_CPU, 2))
                .contains(LeftOutCode.POWER_ON_UNKNOWN);
        assertThat(new PowersOnAgain(Optional.empty()).misfit(Setting.MEMORY_MB, 512))
                .contains(LeftOutCode.POWER_ON_UNKNOWN);
    }

    @Test
    void shouldLeaveOutWhatKeepsTheVmOffAndApplyTheRest() {
        Verdict.Act act = (Verdict.Act) decide(true);

        assertThat(act.change().properties())
                .extracting(PropertyChange::property)
                .containsExactly(Setting.MEMORY_MB.category());
        assertThat(act.leftOut()).extracting(LeftOut::reason).containsExactly("above-host-threads");
        assertThat(((Verdict.Act) decide(false)).leftOut()).isEmpty();
    }

    private static Verdict decide(boolean powerOnChecks) {
        VmState vm = Facts.with(Samples.off(Samples.vm()), Facts.powerOn(PLAIN));
        List<Tag> attached = List.of(Samples.tag(Setting.NUM_CPU, "16"), Samples.tag(Setting.MEMORY_MB, "8192"));
        return ReconfigurationPolicy.decide(
                Samples.trigger(TriggerKind.POWERED_OFF),
                new Observation.ForReconfiguration(vm, attached),
                new ReconfigurationConfig(true, Mode.ENFORCE, Duration.ofHours(1), Setting.ids()),
                new RulesConfig(true, powerOnChecks, false, Samples.OPT_OUT, Samples.OPT_IN, FilterConfig.NONE));
    }

    private static PowerOnNeeds needs(
            long reservation, boolean locked, boolean latency, boolean passthrough, long freeGib) {
        return new PowerOnNeeds(HOST, reservation, locked, latency, passthrough, Optional.of(freeGib * GIB));
    }

    private static Optional<LeftOutCode> misfit(PowerOnNeeds needs, Setting setting, int value) {
        return new PowersOnAgain(Optional.of(needs)).misfit(setting, value);
    }
}
