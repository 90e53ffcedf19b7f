package org.vmremediator.remediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vmremediator.policy.Samples.tag;
import static org.vmremediator.policy.Samples.tags;
import static org.vmremediator.policy.Setting.NUM_CORES_PER_SOCKET;
import static org.vmremediator.policy.Setting.NUM_CPU;
import static org.vmremediator.remediation.Plans.concluded;
import static org.vmremediator.remediation.Plans.retry;
import static org.vmremediator.vcenter.VCenterFault.Kind.ANSWER_LOST;
import static org.vmremediator.vcenter.VCenterFault.Kind.CONCURRENT_ACCESS;
import static org.vmremediator.vcenter.VCenterFault.Kind.NOT_FOUND;
import static org.vmremediator.vcenter.VCenterFault.Kind.NO_PERMISSION;
import static org.vmremediator.vcenter.VCenterFault.Kind.PASSING;
import static org.vmremediator.vcenter.VCenterFault.Kind.REFUSED;
import static org.vmremediator.vcenter.VCenterFault.Kind.UNAVAILABLE;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vmremediator.config.Mode;
import org.vmremediator.config.ReconfigurationConfig;
import org.vmremediator.policy.Change;
import org.vmremediator.policy.MovesInFlight;
import org.vmremediator.policy.Observation;
import org.vmremediator.policy.PropertyChange;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.Samples;
import org.vmremediator.policy.Setting;
import org.vmremediator.policy.Tag;
import org.vmremediator.policy.TriggerKind;
import org.vmremediator.policy.Verdict;
import org.vmremediator.vcenter.VCenterException;
import org.vmremediator.vcenter.VCenterFault;

/** A swap of 2 for 3 on a VM with 2 CPUs: fresh, refused half-way, and out of time. */
class TaggingRemediatorTest extends TagSwapCase {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Tag OTHER = tag(NUM_CPU, "4");
    private static final String PUT_BACK = "attachTag 2 as plan-1";

    @Test
    void shouldNotCountACoresTagThatWillNeverBeApplied() {
        Observation.ForTagging seen = new Observation.ForTagging(
                Samples.vm(2, 4096, 2), List.of(tag(NUM_CORES_PER_SOCKET, "1")), tags(NUM_CPU, 1, 2, 3, 4));
        ReconfigurationConfig cpusOnly = new ReconfigurationConfig(true, Mode.ENFORCE, HOUR, List.of(NUM_CPU.id()));
        ReconfigurationConfig all = new ReconfigurationConfig(true, Mode.ENFORCE, HOUR, Setting.ids());

        assertThat(target(seen, cpusOnly))
                .as("a multiple of the 2 cores that the VM has")
                .isEqualTo("4");
        assertThat(target(seen, all)).isEqualTo("3");
    }

    private String target(Observation.ForTagging seen, ReconfigurationConfig config) {
        Decider tagging = new TaggingDecider(Plans.configuration().tagging(), config, Samples.RULES, name -> vcenter);
        Verdict.Act act =
                (Verdict.Act) tagging.decide(Samples.trigger(TriggerKind.CPU_ALARM), seen, MovesInFlight.NONE);
        return ((Change.ReplaceTag) act.change()).to().name();
    }

    @Test
    void shouldTakeFourCallsInAll() {
        vcenter.attached.add(OLD);
        vcenter.known.addAll(tags(NUM_CPU, 1, 2, 3, 4));
        Result.Observed seen = (Result.Observed) remediator.observe(Samples.trigger(TriggerKind.CPU_ALARM));
        Verdict.Act verdict = (Verdict.Act)
                remediator.decide(Samples.trigger(TriggerKind.CPU_ALARM), seen.observation(), MovesInFlight.NONE);

        Result result = Plans.now(
                remediator.act(Plans.plan(TriggerKind.CPU_ALARM, verdict.change()), false, new RecordingPermit()));

        assertThat(concluded(result).reason()).isEqualTo(Reason.TAGGED);
        assertThat(concluded(result).changes())
                .containsExactly(new PropertyChange("tag:" + NUM_CPU.category(), Optional.of("2"), "3"));
        assertThat(vcenter.calls).containsExactly("readVm", "attachedTags", "tagsOf", DETACH_OLD, ATTACH_NEW);
        assertThat(vcenter.attached).containsExactly(NEW);
    }

    @Test
    void shouldOnlyAttachWhereNothingIsAttached() {
        Result result = act(Optional.empty(), false);

        assertThat(concluded(result).reason()).isEqualTo(Reason.TAGGED);
        assertThat(vcenter.calls).containsExactly(ATTACH_NEW);
    }

    @Test
    void shouldLookOnceMoreAtTheServerWhenATagIsMissing() {
        vcenter.then("forgetTags", () -> vcenter.known.addAll(tags(NUM_CPU, 3)));

        Result.Observed seen = (Result.Observed) remediator.observe(Samples.trigger(TriggerKind.CPU_ALARM));

        assertThat(remediator.decide(Samples.trigger(TriggerKind.CPU_ALARM), seen.observation(), MovesInFlight.NONE))
                .isInstanceOf(Verdict.Act.class);
        assertThat(vcenter.calls).containsExactly("readVm", "attachedTags", "tagsOf", "forgetTags", "tagsOf");
    }

    @Test
    void shouldPutTheOldTagBackWhenTheNewOneIsRefused() {
        vcenter.attached.add(OLD);
        vcenter.fails("attachTag", REFUSED);

        Result.Concluded result = concluded(act(Optional.of(OLD), false));

        assertThat(result.reason()).isEqualTo(Reason.REFUSED);
        assertThat(result.message()).contains("vCenter's words", "put back");
        assertThat(result.changes()).isEmpty();
        assertThat(vcenter.attached).containsExactly(OLD);
        assertThat(vcenter.calls).containsExactly(DETACH_OLD, ATTACH_NEW, "readVm", "attachedTags", PUT_BACK);
    }

    @Test
    void shouldSayLoudlyWhenTheOldTagCannotBePutBack() {
        vcenter.attached.add(OLD);
        vcenter.fails("attachTag", NO_PERMISSION).fails("attachTag", NO_PERMISSION);

        Result.Concluded result = concluded(act(Optional.of(OLD), false));

        assertThat(result.reason()).isEqualTo(Reason.NO_PERMISSION);
        assertThat(result.message()).startsWith("ATTENTION: the tag 2 of " + NUM_CPU.category() + " is detached");
        assertThat(result.changes())
                .containsExactly(new PropertyChange("tag:" + NUM_CPU.category(), Optional.of("2"), ""));
    }

    @Test
    void shouldSayLoudlyWhenTheTagsCannotBeReadBackAfterARefusal() {
        vcenter.attached.add(OLD);
        vcenter.fails("attachTag", REFUSED).fails("attachedTags", NO_PERMISSION);

        assertThat(concluded(act(Optional.of(OLD), false)).message()).startsWith("ATTENTION");
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "ANSWER_LOST", "PASSING"})
    void shouldTryAgainWhenPuttingBackFailsForNow(VCenterFault.Kind kind) {
        vcenter.attached.add(OLD);
        vcenter.fails("attachTag", REFUSED).fails("attachTag", kind);

        assertThat(retry(act(Optional.of(OLD), false)).mayHaveActed()).isTrue();
    }

    @Test
    void shouldPlanAnewWhenSomebodyElseAttachedATagBetween() {
        vcenter.attached.add(OLD);
        vcenter.then("attachTag", () -> {
            vcenter.attached.add(OTHER);
            throw new VCenterException(RecordingVCenter.fault(REFUSED));
        });

        assertThat(act(Optional.of(OLD), false)).isInstanceOf(Result.Replan.class);
        assertThat(vcenter.attached).containsExactly(OTHER);
    }

    @Test
    void shouldTellAVmThatIsGoneFromAMissingPrivilege() {
        vcenter.attached.add(OLD);
        vcenter.fails("detachTag", NO_PERMISSION).fails("readVm", NOT_FOUND);
        assertThat(concluded(act(Optional.of(OLD), false)).reason()).isEqualTo(Reason.VM_NOT_FOUND);

        vcenter.fails("attachTag", NO_PERMISSION).fails("readVm", NOT_FOUND);
        assertThat(concluded(act(Optional.of(OLD), false)).reason()).isEqualTo(Reason.VM_NOT_FOUND);
    }

    @Test
    void shouldNameTheMissingPrivilege() {
        VCenterFault fault = new VCenterFault(
                NO_PERMISSION,
                "NoPermission",
                "no",
                Optional.empty(),
                Optional.of("InventoryService.Tagging.AttachTag"));
        vcenter.fails("attachTag", fault);

        Result.Concluded result = concluded(act(Optional.empty(), false));

        assertThat(result.reason()).isEqualTo(Reason.NO_PERMISSION);
        assertThat(result.message()).contains("InventoryService.Tagging.AttachTag");
    }

    @Test
    void shouldForgetACachedTagThatIsGoneAndPlanAnewWithTheOldOneBack() {
        vcenter.attached.add(OLD);
        vcenter.fails("attachTag", NOT_FOUND);

        assertThat(act(Optional.of(OLD), false)).isInstanceOf(Result.Replan.class);
        assertThat(vcenter.calls).contains("forgetTags", PUT_BACK);
        assertThat(vcenter.attached).containsExactly(OLD);
    }

    @Test
    void shouldVerifyBeforeTryingAgainOnceTheOldTagIsDetached() {
        for (VCenterFault.Kind kind : List.of(UNAVAILABLE, PASSING, ANSWER_LOST, CONCURRENT_ACCESS)) {
            vcenter.attached.add(OLD);
            vcenter.fails("attachTag", kind);

            Result.Retry result = retry(act(Optional.of(OLD), false));

            assertThat(result.mayHaveActed()).isTrue();
            assertThat(result.countsAsAttempt()).isEqualTo(kind != UNAVAILABLE);
        }
    }

    @Test
    void shouldTryAgainFreelyWhenNothingWasWritten() {
        vcenter.attached.add(OLD);
        vcenter.fails("detachTag", UNAVAILABLE).fails("detachTag", PASSING).fails("detachTag", ANSWER_LOST);

        assertThat(act(Optional.of(OLD), false))
                .isEqualTo(retryOf(Reason.RETRIES_EXHAUSTED, UNAVAILABLE, false, false));
        assertThat(act(Optional.of(OLD), false)).isEqualTo(retryOf(Reason.RETRIES_EXHAUSTED, PASSING, false, true));
        assertThat(act(Optional.of(OLD), false)).isEqualTo(retryOf(Reason.OUTCOME_UNKNOWN, ANSWER_LOST, true, true));
        assertThat(vcenter.calls).doesNotContain(ATTACH_NEW);
    }

    @Test
    void shouldWriteNothingOnceTheTriggerIsStale() {
        vcenter.attached.add(OLD);
        RecordingPermit expired = new RecordingPermit(WritePermit.Answer.EXPIRED);

        assertThat(concluded(act(Optional.of(OLD), false, expired)).reason()).isEqualTo(Reason.STALE);
        assertThat(vcenter.calls).isEmpty();
    }

    @Test
    void shouldCompleteWhatWasBegunPastMaxAge() {
        vcenter.attached.add(OLD);
        RecordingPermit permit = new RecordingPermit(WritePermit.Answer.GRANTED, WritePermit.Answer.EXPIRED);

        assertThat(concluded(act(Optional.of(OLD), false, permit)).reason()).isEqualTo(Reason.TAGGED);
        assertThat(permit.asked).isEqualTo(2);
    }

    @Test
    void shouldBeginNothingWhilePaused() {
        vcenter.attached.add(OLD);

        Result.Retry retry = retry(act(Optional.of(OLD), false, new RecordingPermit(WritePermit.Answer.PAUSED)));

        assertThat(retry.because()).isEqualTo(Result.Retry.Because.NOT_ALLOWED);
        assertThat(retry.mayHaveActed()).isFalse();
        assertThat(vcenter.calls).isEmpty();
    }

    @Test
    void shouldAttachThoughPausedWhatItHasDetachedFor() {
        vcenter.attached.add(OLD);
        RecordingPermit between = new RecordingPermit(WritePermit.Answer.GRANTED, WritePermit.Answer.PAUSED);

        assertThat(concluded(act(Optional.of(OLD), false, between)).reason()).isEqualTo(Reason.TAGGED);
        assertThat(between.asked).isEqualTo(2);
    }

    @Test
    void shouldStopWhenTheWorkIsLost() {
        vcenter.attached.add(OLD);
        RecordingPermit atOnce = new RecordingPermit(WritePermit.Answer.LOST);
        RecordingPermit between = new RecordingPermit(WritePermit.Answer.GRANTED, WritePermit.Answer.LOST);

        Result.Retry before = retry(act(Optional.of(OLD), false, atOnce));
        assertThat(before.mayHaveActed()).isFalse();
        assertThat(before.because()).isEqualTo(Result.Retry.Because.NOT_ALLOWED);
        assertThat(vcenter.calls).isEmpty();
        assertThat(retry(act(Optional.of(OLD), false, between)).mayHaveActed()).isTrue();
        assertThat(vcenter.calls).containsExactly(DETACH_OLD);
    }
}
