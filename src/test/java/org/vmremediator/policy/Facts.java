package org.vmremediator.policy;

import java.util.List;
import java.util.Optional;
import org.vmremediator.config.FilterConfig;
import org.vmremediator.config.RulesConfig;

/** VMs with facts, and rules that ask for them; each differs from the sample only where a test says so. */
final class Facts {
    static final String ALARM = "alarm-411";
    static final RulesConfig STILL_RED =
            new RulesConfig(true, false, false, Samples.OPT_OUT, Samples.OPT_IN, FilterConfig.NONE);

    private Facts() {}

    static RulesConfig optIn() {
        return new RulesConfig(false, false, true, Samples.OPT_OUT, Samples.OPT_IN, FilterConfig.NONE);
    }

    static RulesConfig filter(FilterConfig filter) {
        return new RulesConfig(false, false, false, Samples.OPT_OUT, Samples.OPT_IN, filter);
    }

    /** The sample trigger, with the alarm's moref. */
    static Trigger trigger(TriggerKind kind) {
        Trigger plain = Samples.trigger(kind);
        return new Trigger(
                plain.vm(),
                kind,
                plain.eventKey(),
                plain.created(),
                plain.vmName(),
                Optional.of("VM CPU Usage"),
                Optional.of(ALARM),
                plain.host(),
                plain.template(),
                plain.origin());
    }

    static VmState with(VmFacts facts) {
        return with(Samples.vm(), facts);
    }

    static VmState with(VmState vm, VmFacts facts) {
        return new VmState(
                vm.vm(),
                vm.vcenterInstanceUuid(),
                vm.name(),
                vm.powerState(),
                vm.template(),
                vm.numCpu(),
                vm.memoryMb(),
                vm.numCoresPerSocket(),
                vm.memoryHotAddEnabled(),
                vm.cpuHotAddEnabled(),
                vm.cpuHotRemoveEnabled(),
                vm.changeVersion(),
                facts);
    }

    static VmFacts alarms(TriggeredAlarm... alarms) {
        return new VmFacts(List.of(alarms), Optional.empty(), false, VmPlace.UNKNOWN, Optional.empty());
    }

    static VmFacts managedBy(String owner) {
        return new VmFacts(List.of(), Optional.of(owner), false, VmPlace.UNKNOWN, Optional.empty());
    }

    static VmFacts faultTolerance() {
        return new VmFacts(List.of(), Optional.empty(), true, VmPlace.UNKNOWN, Optional.empty());
    }

    static VmFacts at(VmPlace place) {
        return new VmFacts(List.of(), Optional.empty(), false, place, Optional.empty());
    }

    static VmFacts powerOn(PowerOnNeeds needs) {
        return new VmFacts(List.of(), Optional.empty(), false, VmPlace.UNKNOWN, Optional.of(needs));
    }
}
