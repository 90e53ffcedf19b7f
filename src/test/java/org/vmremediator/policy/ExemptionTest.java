package org.vmremediator.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vmremediator.config.FilterConfig;
import org.vmremediator.config.RulesConfig;

class ExemptionTest {
    private static final Tag OPT_IN_TAG = new Tag("urn:opt-in", "remediation", "opt-in");
    private static final VmPlace PLACE = new VmPlace(
            Optional.of("/Berlin/vm/prod/web"), Optional.of("blade-1"), List.of("web", "shop", "Resources"));

    @ParameterizedTest
    @EnumSource(
            value = TriggerKind.class,
            names = {"CPU_ALARM", "MEMORY_ALARM", "STORAGE_ALARM"})
    void shouldAskThatTheAlarmIsStillRedAndUnacknowledged(TriggerKind kind) {
        assertThat(stillRed(kind, red(false))).isEmpty();
        assertThat(stillRed(kind, red(true))).contains(Reason.ACKNOWLEDGED);
        assertThat(stillRed(kind)).contains(Reason.CLEARED);
        assertThat(stillRed(kind, new TriggeredAlarm(Facts.ALARM, false, false)))
                .contains(Reason.CLEARED);
        assertThat(stillRed(kind, new TriggeredAlarm("alarm-9", true, false))).contains(Reason.CLEARED);
    }

    @Test
    void shouldCountAnAlarmThatTheEventDoesNotNameAsCleared() {
        VmState vm = Facts.with(Facts.alarms(red(false)));

        assertThat(reason(Exemption.of(Samples.trigger(TriggerKind.CPU_ALARM), vm, List.of(), Facts.STILL_RED)))
                .contains(Reason.CLEARED);
    }

    @Test
    void shouldAskNoAlarmOfAPowerOffNorWhereTheRuleIsOff() {
        assertThat(stillRed(TriggerKind.POWERED_OFF)).isEmpty();
        assertThat(reason(Exemption.of(Facts.trigger(TriggerKind.CPU_ALARM), Samples.vm(), List.of(), Samples.RULES)))
                .isEmpty();
    }

    @Test
    void shouldTouchNoVmOfSomebodyElse() {
        assertThat(refusal(Facts.with(Facts.managedBy("com.vmware.vim.eam (cluster-agent)"))))
                .contains(Reason.MANAGED);
        assertThat(refusal(Facts.with(Facts.faultTolerance()))).contains(Reason.FAULT_TOLERANCE);
        assertThat(refusal(Samples.template())).contains(Reason.TEMPLATE);
        assertThat(refusal(Samples.vm())).isEmpty();
    }

    @Test
    void shouldTouchOnlyVmsThatOptedInWhereTheScopeSaysSo() {
        RulesConfig optIn = Facts.optIn();

        assertThat(refusal(Samples.vm(), List.of(), optIn)).contains(Reason.NOT_OPTED_IN);
        assertThat(refusal(Samples.vm(), List.of(OPT_IN_TAG), optIn)).isEmpty();
        assertThat(refusal(Samples.vm(), List.of(OPT_IN_TAG, Samples.OPT_OUT_TAG), optIn))
                .contains(Reason.OPT_OUT);
        assertThat(refusal(Samples.vm(), List.of(), Samples.RULES)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "web-*, , , , true",
        "db-*, , , , false",
        ", /Berlin/vm/prod/web, , , true",
        ", /Berlin/vm/prod, , , true",
        ", /Berlin/vm/pro, , , false",
        ", */web, , , true",
        ", prod, , , false",
        ", , blade-?, , true",
        ", , rack-?, , false",
        ", , , web, true",
        ", , , shop, true",
        ", , , lab, false",
        "web-*, /Berlin/*, blade-*, shop, true",
        "web-*, /Berlin/*, rack-*, shop, false"
    })
    void shouldFilterByNameFolderClusterAndPool(
            String name, String folder, String cluster, String pool, boolean inScope) {
        FilterConfig filter = new FilterConfig(list(name), list(folder), list(cluster), list(pool));

        Optional<Reason> reason = refusal(Facts.with(Facts.at(PLACE)), List.of(), Facts.filter(filter));

        assertThat(reason).isEqualTo(inScope ? Optional.empty() : Optional.of(Reason.NOT_IN_SCOPE));
    }

    @Test
    void shouldLeaveAVmAloneWhosePlaceIsNotKnown() {
        FilterConfig anywhere = new FilterConfig(List.of(), List.of("*"), List.of(), List.of());

        assertThat(refusal(Samples.vm(), List.of(), Facts.filter(anywhere))).contains(Reason.NOT_IN_SCOPE);
    }

    private static TriggeredAlarm red(boolean acknowledged) {
        return new TriggeredAlarm(Facts.ALARM, true, acknowledged);
    }

    private static List<String> list(String pattern) {
        return pattern == null ? List.of() : List.of(pattern);
    }

    private static Optional<Reason> stillRed(TriggerKind kind, TriggeredAlarm... alarms) {
        VmState vm = Facts.with(Facts.alarms(alarms));
        return reason(Exemption.of(Facts.trigger(kind), vm, List.of(), Facts.STILL_RED));
    }

    private static Optional<Reason> refusal(VmState vm) {
        return refusal(vm, List.of(), Samples.RULES);
    }

    private static Optional<Reason> refusal(VmState vm, List<Tag> attached, RulesConfig rules) {
        return reason(Exemption.of(Samples.trigger(TriggerKind.POWERED_OFF), vm, attached, rules));
    }

    private static Optional<Reason> reason(Optional<Verdict> verdict) {
        return verdict.map(each -> ((Verdict.Ignore) each).reason());
    }
}
