package org.vmremediator.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.vmremediator.policy.Remediation;
import org.vmremediator.testing.TopicTail;
import org.vmremediator.testing.simulator.Write;

/** One trigger of each remediation that takes part, on VMs of their own, and what witnesses say about them. */
final class Trial implements AutoCloseable {
    private static final String VCENTER = "lab";
    private static final String READ = "RetrievePropertiesEx";
    private static final List<String> COUNTED = List.of("ReconfigVM_Task", "RelocateVM_Task", "WaitForUpdatesEx");
    private final Rig rig;
    private final Scenario scenario;
    private final Map<Remediation, String> vms = new TreeMap<>();
    private final Map<String, Integer> callsBefore = new TreeMap<>();
    private final TopicTail plansSent;
    private final TopicTail recordsSent;

    /** Takes the VMs from that number on. */
    Trial(Rig rig, Scenario scenario, int first, Collection<Remediation> remediations) {
        this.rig = rig;
        this.scenario = scenario;
        int number = first;
        for (Remediation each : remediations) {
            vms.put(each, "vm-" + number++);
        }
        COUNTED.forEach(each -> callsBefore.put(each, rig.count(VCENTER, "calls " + each)));
        plansSent = TopicTail.uncommitted(rig.bootstrapServers(), "vm-remediation-plans");
        recordsSent = TopicTail.uncommitted(rig.bootstrapServers(), "vm-remediation-audit");
    }

    String vm(Remediation remediation) {
        return vms.get(remediation);
    }

    /** Gives orders to vCenter; {@code VM} stands for the VM that is to be reconfigured. */
    void tell(List<String> orders) {
        orders.forEach(order ->
                rig.tell(VCENTER, order.replace("VM ", vms.getOrDefault(Remediation.RECONFIGURATION, "") + " ")));
    }

    /** Publishes, and returns the owner when it observes each VM and vCenter lets it wait. */
    Instance begin() {
        rig.tell(VCENTER, "hold-before " + READ + " " + vms.size());
        vms.forEach(this::publish);
        await(() -> areHeld(READ) && are("WAITING"));
        return rig.owner(VCENTER);
    }

    /** Leads the owner from there to the point, and returns when the witnesses agree that it is there. */
    void bringTo(KillPoint point, Instance owner) {
        tell(point.gather());
        await(() -> point.isGathered(this));
        point.stop().ifPresent(stop -> arm(owner, stop));
        tell(point.proceed());
        await(() -> point.stop().isEmpty() || owner.jvm().hasSaid(StopPoint.REACHED));
        await(() -> point.isReached(this));
    }

    private void arm(Instance owner, StopPoint stop) {
        owner.jvm().tell(stop.name());
        await(() -> owner.jvm().hasSaid(StopPoint.ARMED));
    }

    private void publish(Remediation remediation, String vm) {
        switch (remediation) {
            case TAGGING -> {
                rig.tell(VCENTER, "attach " + vm + " config.hardware.numCPU 1");
                scenario.cpuAlarm(VCENTER, vm);
            }
            case RECONFIGURATION -> {
                rig.tell(VCENTER, "attach " + vm + " config.hardware.numCPU 4");
                scenario.poweredOff(VCENTER, vm);
            }
            case RELOCATION -> scenario.storageAlarm(VCENTER, vm);
        }
    }

    /** Waits until it holds. */
    void await(BooleanSupplier condition) {
        Awaitility.await()
                .atMost(Scenario.PATIENCE)
                .untilAsserted(() ->
                        assertThat(condition.getAsBoolean()).as(toString()).isTrue());
    }

    /** Whether vCenter holds a call of each of these methods. */
    boolean areHeld(String... methods) {
        return List.of(methods).stream().allMatch(each -> rig.count(VCENTER, "held " + each) > 0);
    }

    /** Whether it is committed that each of the plans was begun. */
    boolean haveBegun() {
        return are("ACTING");
    }

    private boolean are(String stage) {
        Map<String, String> stages = scenario.witness().stages();
        return vms.values().stream().allMatch(vm -> stage.equals(stages.get(vm)));
    }

    /** Whether both tasks were started, and so often asked about since that both must be among what is asked. */
    boolean areFollowed() {
        return callsSince("ReconfigVM_Task") == 1
                && callsSince("RelocateVM_Task") == 1
                && callsSince("WaitForUpdatesEx") >= 3;
    }

    int callsSince(String method) {
        return rig.count(VCENTER, "calls " + method) - callsBefore.get(method);
    }

    /** How many plans are committed. */
    long plans() {
        return scenario.witness().plans().stream()
                .filter(plan -> vms.containsValue(plan.vm()))
                .count();
    }

    /** How many audit records are committed. */
    long records() {
        return reasons().size();
    }

    Map<String, String> reasons() {
        Map<String, String> reasons = new TreeMap<>();
        scenario.witness().records().stream()
                .filter(record -> vms.containsValue(record.vm()))
                .forEach(record -> reasons.merge(record.vm(), record.reason(), (one, other) -> one + ", " + other));
        return reasons;
    }

    /** How many writes have changed something in vCenter. */
    long effects() {
        return rig.report(VCENTER).writes().stream()
                .filter(Write::effective)
                .filter(write -> vms.containsValue(write.vm()))
                .count();
    }

    boolean hasUncommittedPlan() {
        return plansSent.all().size() > scenario.witness().plans().size();
    }

    boolean hasUncommittedRecord() {
        return recordsSent.all().size() > scenario.witness().records().size();
    }

    /** What the witnesses say now. */
    @Override
    public String toString() {
        return "%s: stages %s, %d plans, %d records, %d effects"
                .formatted(vms, scenario.witness().stages(), plans(), records(), effects());
    }

    @Override
    public void close() {
        plansSent.close();
        recordsSent.close();
    }
}
