package org.vmremediator.replay.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.vmremediator.policy.Change;
import org.vmremediator.policy.DatastoreState;
import org.vmremediator.policy.Plan;
import org.vmremediator.policy.PowerState;
import org.vmremediator.policy.Tag;
import org.vmremediator.policy.Trigger;
import org.vmremediator.policy.TriggerKind;
import org.vmremediator.policy.TriggeredAlarm;
import org.vmremediator.remediation.Decider;
import org.vmremediator.remediation.Result;
import org.vmremediator.vcenter.InventoryVm;

/**
 * Carries plans out in memory, so that the next trigger meets what they would have led to. While a VM is looked at it is
 * as its event says: its alarm is red, or it is powered off. Every task succeeds, and at once.
 */
public final class InventoryModel implements Model {
    private final Map<String, RememberedVCenter> vcenters;

    public InventoryModel(Map<String, RememberedVCenter> vcenters) {
        this.vcenters = vcenters;
    }

    @Override
    public Result observe(Trigger trigger, Decider decider) {
        Optional<RememberedVCenter> vcenter =
                Optional.ofNullable(vcenters.get(trigger.vm().vcenter()));
        Optional<InventoryVm> before =
                vcenter.flatMap(known -> known.vm(trigger.vm().moref()));
        before.ifPresent(vm -> vcenter.get().put(atTheEvent(vm, trigger)));
        try {
            return decider.observe(trigger);
        } finally {
            before.ifPresent(vm -> vcenter.get().put(vm));
        }
    }

    private static InventoryVm atTheEvent(InventoryVm vm, Trigger trigger) {
        return trigger.kind() == TriggerKind.POWERED_OFF
                ? vm.with(PowerState.POWERED_OFF)
                : trigger.alarmMoref()
                        .map(alarm -> vm.withAlarms(red(vm, alarm)))
                        .orElse(vm);
    }

    private static List<TriggeredAlarm> red(InventoryVm vm, String alarm) {
        Stream<TriggeredAlarm> others =
                vm.alarms().stream().filter(each -> !each.moref().equals(alarm));
        return Stream.concat(others, Stream.of(new TriggeredAlarm(alarm, true, false)))
                .toList();
    }

    @Override
    public boolean carriesOut() {
        return true;
    }

    @Override
    public void carryOut(Plan plan) {
        RememberedVCenter vcenter = vcenters.get(plan.vm().vcenter());
        InventoryVm vm = vcenter.vm(plan.vm().moref()).orElseThrow();
        if (plan.change() instanceof Change.ReplaceTag tag) {
            vcenter.put(vm.withTags(retagged(vm, tag)));
        } else if (plan.change() instanceof Change.Reconfigure hardware) {
            vcenter.put(vm.with(Reconfigured.of(vm.hardware(), hardware.settings())));
        } else if (plan.change() instanceof Change.Relocate move) {
            vcenter.put(vm.with(vm.storage().movedTo(move.to())));
            moveSpace(vcenter, move, vm.storage().uncommittedBytes());
        }
    }

    private static List<String> retagged(InventoryVm vm, Change.ReplaceTag change) {
        List<String> tags = new ArrayList<>(vm.tags());
        change.from().map(Tag::id).ifPresent(tags::remove);
        tags.add(change.to().id());
        return List.copyOf(tags);
    }

    private static void moveSpace(RememberedVCenter vcenter, Change.Relocate move, long growth) {
        change(vcenter, move.from().moref(), store -> Space.taken(store, -move.bytes(), -growth));
        change(vcenter, move.to().moref(), store -> Space.taken(store, move.bytes(), growth));
    }

    private static void change(RememberedVCenter vcenter, String moref, UnaryOperator<DatastoreState> change) {
        vcenter.datastore(moref).map(change).ifPresent(vcenter::put);
    }
}
