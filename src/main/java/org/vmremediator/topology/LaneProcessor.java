package org.vmremediator.topology;

import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.streams.errors.TaskMigratedException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The asynchronous step, once for planning and acting: what is due in the store is started on the vCenter's executor,
 * a finished call is put on a queue, and the punctuator drains the queue on the stream thread, where alone the store and
 * the context may be touched. With exactly-once the offset, the store and what was forwarded commit together.
 *
 * <p>Threading: the stream thread, but for {@link #hand}, which any thread may call.
 */
abstract class LaneProcessor<V> implements Processor<String, V, String, Step> {
    private static final Logger LOG = LoggerFactory.getLogger(LaneProcessor.class);
    private final Workshop workshop;
    private final Queue<Finished> finished = new ConcurrentLinkedQueue<>();
    private ProcessorContext<String, Step> context;
    private TaskScope scope;
    private PendingWork pending;
    private Pulse pulse;

    LaneProcessor(Workshop workshop) {
        this.workshop = workshop;
    }

    /** A record has come; a tick follows soon. */
    abstract void take(Record<String, V> record);

    /** What is to become of an entry whose call has ended; only asked while the result still counts. */
    abstract Next after(PendingEntry entry, Finished call, Instant now);

    /** Starts what is due on one vCenter's agendas. */
    abstract void startWhatIsDue(String vcenter, Instant now);

    /** Whether the task has read a claim, so that whatever it writes is refused by Kafka once it is another's. */
    boolean claim() {
        return scope.isClaimed();
    }

    /** Once per tick, after the results and before anything new. */
    void beforeStarting(Instant now) {}

    @Override
    public void init(ProcessorContext<String, Step> context) {
        this.context = context;
        scope = workshop.scopes().of(context.taskId());
        scope.open(context, workshop);
        pending = scope.pending();
        pulse = new Pulse(context, this::tick);
    }

    @Override
    public void close() {
        pulse.stop();
        scope.close();
    }

    @Override
    public final void process(Record<String, V> record) {
        take(record);
        quicken();
    }

    /** While nobody knows whose task it is, results wait: who owns it next will have looked for itself. */
    private void tick() {
        renewLease();
        if (scope.lease().held() && claim()) {
            for (Finished call = finished.poll(); call != null; call = finished.poll()) {
                settle(call);
            }
            beforeStarting(now());
            startWhatIsDue();
        }
        if (isBusy()) {
            quicken();
        }
    }

    /** Whether a call may end at any moment, or something must not wait; a move that runs may. */
    private boolean isBusy() {
        return !scope.isClaimed()
                || workshop.isDraining()
                || !finished.isEmpty()
                || pending.active().isAnyBusy();
    }

    /** The next tick shall come soon. */
    final void quicken() {
        pulse.quicken();
    }

    /**
     * A process that was stopped may wake up when its tasks have long been given to others, and its first transaction
     * may hold no offset by which Kafka would notice.
     */
    private void renewLease() {
        if (!scope.lease().renew()) {
            throw new TaskMigratedException("the stream thread was away for longer than the session time-out");
        }
    }

    private void settle(Finished call) {
        pending.find(call.key(), call.run()).ifPresent(entry -> apply(entry, after(entry, call, now())));
    }

    final void startWhatIsDue() {
        if (workshop.isDraining()) {
            return;
        }
        for (String vcenter : pending.vcenters()) {
            startWhatIsDue(vcenter, now());
        }
    }

    final void apply(PendingEntry entry, Next next) {
        if (next instanceof Next.Send send) {
            PendingEntry planned = entry.planned(send.plan());
            forward(planned, new Step.Planned(send.plan()));
            pending.advance(planned, now());
        } else if (next instanceof Next.Again again) {
            pending.reschedule(again.entry());
        } else if (next instanceof Next.Queue queue) {
            pending.reschedule(queue.entry());
        } else if (next instanceof Next.End end) {
            forward(entry, new Step.Recorded(end.audit()));
            scope.history().ended(end.audit());
            scope.breakers().failures().ended(end.audit());
            pending.finish(entry, now());
        }
    }

    final void forward(PendingEntry entry, Step step) {
        context.forward(
                new Record<>(entry.vm().toString(), step, now().toEpochMilli(), EntryHeaders.of(entry.headers())));
    }

    /** Whether the entry was left behind when its vCenter was given another partition: whose task acts there now. */
    final boolean isStray(PendingEntry entry) {
        int partition = context.taskId().partition();
        boolean stray = workshop.isElsewhere(entry.vm().vcenter(), partition);
        if (stray) {
            LOG.warn("{} of {} waited in partition {}, no longer its vCenter's", entry.id(), entry.vm(), partition);
        }
        return stray;
    }

    /** Hands a finished call to the stream thread. */
    final void hand(Finished call) {
        finished.add(call);
    }

    final Workshop workshop() {
        return workshop;
    }

    final ProcessorContext<String, Step> context() {
        return context;
    }

    final PendingWork pending() {
        return pending;
    }

    final TaskScope scope() {
        return scope;
    }

    final Instant now() {
        return workshop.clock().instant();
    }
}
