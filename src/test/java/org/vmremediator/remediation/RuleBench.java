package org.vmremediator.remediation;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.FilterConfig;
import org.vmremediator.config.RelocationConfig;
import org.vmremediator.config.RetriesConfig;
import org.vmremediator.config.RulesConfig;
import org.vmremediator.config.Secret;
import org.vmremediator.config.TlsConfig;
import org.vmremediator.config.VCenterConfig;
import org.vmremediator.policy.LeftOut;
import org.vmremediator.policy.MovesInFlight;
import org.vmremediator.policy.Observation;
import org.vmremediator.policy.Plan;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.Samples;
import org.vmremediator.policy.Trigger;
import org.vmremediator.policy.TriggerKind;
import org.vmremediator.policy.Verdict;
import org.vmremediator.policy.VmKey;
import org.vmremediator.testing.simulator.InventoryBuilder;
import org.vmremediator.testing.simulator.SimulatedVCenter;
import org.vmremediator.vcenter.VCenterClient;

/** The three remediations on the simulated vCenter, without Kafka: observe, decide, act. */
final class RuleBench implements AutoCloseable {
    static final String ALARM = "alarm-411";
    static final String VM = "vm-1";
    static final String ROOMY = "ds-roomy";
    static final String CPU = "config.hardware.numCPU";
    static final String MEMORY = "config.hardware.memoryMB";
    static final RulesConfig SAFE =
            new RulesConfig(true, true, false, Samples.OPT_OUT, Samples.OPT_IN, FilterConfig.NONE);

    /** How a trigger ended, and what was left out on the way. */
    record End(Reason reason, String message, List<LeftOut> leftOut) {
        List<String> leftOutCodes() {
            return leftOut.stream().map(LeftOut::reason).toList();
        }
    }

    final SimulatedVCenter vcenter;
    final VCenterClient client;
    private RulesConfig rules = SAFE;
    private boolean overcommit;

    RuleBench(UnaryOperator<InventoryBuilder> inventory) {
        vcenter = SimulatedVCenter.start(inventory);
        VCenterConfig config = new VCenterConfig(
                Samples.VM.vcenter(),
                vcenter.url(),
                vcenter.username(),
                new Secret(vcenter.password()),
                List.of(),
                new TlsConfig(true, Optional.empty()),
                8,
                500,
                Duration.ofSeconds(5),
                0,
                Optional.empty(),
                Optional.empty());
        RetriesConfig retries = new RetriesConfig(5, Duration.ofMillis(10), Duration.ofMillis(100));
        client = VCenterClient.open(config, retries, new SimpleMeterRegistry());
    }

    RuleBench rules(RulesConfig other) {
        rules = other;
        return this;
    }

    /** From now on a relocation does not ask what thin disks may still take. */
    void overcommit() {
        overcommit = true;
    }

    /** Raises the alarm first, so that it is still red. */
    End alarm(TriggerKind kind, String moref) {
        vcenter.meanwhile().raiseAlarm(moref, ALARM);
        return trigger(kind, moref);
    }

    End trigger(TriggerKind kind, String moref) {
        Remediator remediator = remediator(kind);
        Trigger trigger = triggerOf(kind, moref);
        Result observed = remediator.observe(trigger);
        if (observed instanceof Result.Observed seen) {
            Verdict verdict = remediator.decide(trigger, seen.observation(), MovesInFlight.NONE);
            return verdict instanceof Verdict.Act act
                    ? act(remediator, trigger, act)
                    : ignored((Verdict.Ignore) verdict);
        }
        return endOf(observed, List.of());
    }

    /** The alarms while it runs, then the power-off; with what each came to, where it came to an end. */
    List<Optional<Reason>> everyTrigger() {
        List<Optional<Reason>> ends = new ArrayList<>();
        for (TriggerKind alarm : List.of(TriggerKind.CPU_ALARM, TriggerKind.MEMORY_ALARM, TriggerKind.STORAGE_ALARM)) {
            ends.add(endOf(alarm));
        }
        settle();
        ends.add(endOf(TriggerKind.POWERED_OFF));
        return ends;
    }

    private Optional<Reason> endOf(TriggerKind kind) {
        return observe(kind, VM) instanceof Result.Retry
                ? Optional.empty()
                : Optional.of(trigger(kind, VM).reason());
    }

    /** Time goes by: where it was moved to disks grow, it is powered off, and has a tag that asks for more. */
    void settle() {
        if (vcenter.vm(VM).datastore().equals(ROOMY)) {
            vcenter.meanwhile().growThinDisks(ROOMY);
        }
        vcenter.meanwhile().powerOff(VM);
        if (vcenter.attachedTags(VM).stream().noneMatch(tag -> tag.startsWith("config."))) {
            vcenter.meanwhile().attach(VM, CPU, "2");
        }
    }

    /** The categories of tags, with sizes. */
    static InventoryBuilder sizes(InventoryBuilder inventory) {
        return inventory
                .category(CPU, "1", "2", "3", "4", "16")
                .category(MEMORY, "1024", "2048", "4096", "8192")
                .category("remediation", "opt-out", "opt-in");
    }

    Result observe(TriggerKind kind, String moref) {
        return remediator(kind).observe(triggerOf(kind, moref));
    }

    private Remediator remediator(TriggerKind kind) {
        return Remediators.of(configuration(), name -> client, Runnable::run).get(kind.remediation());
    }

    private static End ignored(Verdict.Ignore verdict) {
        return new End(verdict.reason(), verdict.message(), verdict.leftOut());
    }

    /** Plans, lets something happen, and then carries the plan out. */
    Result late(TriggerKind kind, boolean verifyFirst, Consumer<SimulatedVCenter> meanwhile) {
        Remediator remediator = remediator(kind);
        Trigger trigger = triggerOf(kind, VM);
        Observation seen = ((Result.Observed) remediator.observe(trigger)).observation();
        Verdict.Act act = (Verdict.Act) remediator.decide(trigger, seen, MovesInFlight.NONE);
        meanwhile.accept(vcenter);
        return result(remediator, Plans.plan(trigger, act), verifyFirst);
    }

    private static End act(Remediator remediator, Trigger trigger, Verdict.Act act) {
        return endOf(result(remediator, Plans.plan(trigger, act), false), act.leftOut());
    }

    private static Result result(Remediator remediator, Plan plan, boolean verifyFirst) {
        try {
            return remediator
                    .act(plan, verifyFirst, () -> WritePermit.Answer.GRANTED)
                    .toCompletableFuture()
                    .get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static End endOf(Result result, List<LeftOut> leftOut) {
        Result.Concluded end = (Result.Concluded) result;
        return new End(end.reason(), end.message(), leftOut);
    }

    private Configuration configuration() {
        Configuration plain = Plans.configuration();
        return new Configuration(
                null,
                null,
                List.of(),
                rules,
                null,
                plain.breakers(),
                plain.tagging(),
                plain.reconfiguration(),
                relocation(plain.relocation()),
                plain.shutdownTimeout(),
                null,
                plain.instance(),
                plain.hash());
    }

    private RelocationConfig relocation(RelocationConfig plain) {
        return new RelocationConfig(
                plain.enabled(),
                plain.mode(),
                plain.maxAge(),
                plain.cooldown(),
                plain.alarms(),
                plain.groups(),
                plain.exclude(),
                plain.headroom(),
                plain.minImprovement(),
                overcommit,
                plain.maxConcurrentPerDatastore(),
                plain.maxConcurrentPerVCenter());
    }

    private static Trigger triggerOf(TriggerKind kind, String moref) {
        Trigger plain = Samples.trigger(kind);
        return new Trigger(
                new VmKey(Samples.VM.vcenter(), moref),
                kind,
                plain.eventKey(),
                plain.created(),
                plain.vmName(),
                Optional.of("an alarm"),
                Optional.of(ALARM),
                plain.host(),
                plain.template(),
                plain.origin());
    }

    @Override
    public void close() {
        client.close();
        vcenter.close();
    }
}
