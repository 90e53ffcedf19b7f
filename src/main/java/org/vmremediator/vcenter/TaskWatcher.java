package org.vmremediator.vcenter;

import com.vmware.vim25.MissingProperty;
import com.vmware.vim25.ObjectUpdate;
import com.vmware.vim25.ObjectUpdateKind;
import com.vmware.vim25.PropertyFilterUpdate;
import com.vmware.vim25.UpdateSet;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vmremediator.config.RetriesConfig;
import org.vmremediator.vcenter.VCenterFault.Kind;

/**
 * Follows all tasks of one vCenter with one thread, which lives while there are tasks to follow. While vCenter cannot be
 * reached it goes on trying, backed off; after a new login it asks about all tasks again.
 *
 * <p>Threading: {@link #follow} from any thread. Results are completed on a thread of {@link FollowedTasks}, never on
 * the watcher's.
 */
final class TaskWatcher implements TaskFollower, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TaskWatcher.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);

    private final String vcenter;
    private final SoapSession session;
    private final FollowedTasks tasks;
    private final IntervalFunction pauses;
    private Optional<TaskWatch> watch = Optional.empty();
    private Optional<SoapSession.Login> used = Optional.empty();
    private int failures;

    TaskWatcher(String vcenter, SoapSession session, RetriesConfig retries) {
        this.vcenter = vcenter;
        this.session = session;
        this.tasks = new FollowedTasks(vcenter, this::run);
        this.pauses = IntervalFunction.ofExponentialBackoff(retries.firstDelay(), 2, LONGEST_PAUSE);
    }

    @Override
    public CompletionStage<TaskResult> follow(TaskRef task) {
        return tasks.add(task);
    }

    /** Fails what is followed as {@link #close} does, but goes on serving. */
    void letGo() {
        tasks.letGo();
    }

    /** Fails what is still followed with {@link Kind#UNAVAILABLE}; the tasks themselves run on. */
    @Override
    public void close() {
        tasks.close(CLOSE_LIMIT);
    }

    private void run() {
        while (tasks.goOn()) {
            try {
                round();
                failures = 0;
            } catch (VCenterException e) {
                failed(e);
            } catch (RuntimeException e) { // whatever it is, tasks must not be left without a watcher
                failed(Faults.of(Kind.REFUSED, "Unexpected", e));
            }
        }
    }

    private void round() {
        SoapSession.Login login = session.login();
        used = Optional.of(login);
        TaskWatch current =
                watch.filter(known -> known.login() == login).orElseGet(() -> new TaskWatch(session, login));
        watch = Optional.of(current);
        current.watch(tasks.refs());
        UpdateSet updates = current.await();
        if (updates != null) {
            PropertyReader.listOf(updates.getFilterSet()).forEach(this::take);
        }
        if (tasks.refs().isEmpty()) {
            current.clear();
        }
    }

    private void take(PropertyFilterUpdate update) {
        PropertyReader.listOf(update.getObjectSet()).forEach(object -> {
            TaskRef ref = new TaskRef(object.getObj().getVal());
            tasks.find(ref).ifPresent(task -> take(task, object));
        });
    }

    private void take(FollowedTask task, ObjectUpdate update) {
        if (update.getKind() == ObjectUpdateKind.leave) {
            tasks.lost(task, new VCenterFault(Kind.NOT_FOUND, "ManagedObjectNotFound", "no task " + task.task()));
            return;
        }
        PropertyReader.listOf(update.getChangeSet()).forEach(task::take);
        Optional<VCenterFault> unreadable = PropertyReader.listOf(update.getMissingSet()).stream()
                .map(MissingProperty::getFault)
                .map(SoapFaults::describe)
                .findFirst();
        if (task.hasEnded()) {
            tasks.ended(task);
        } else {
            unreadable.ifPresent(fault -> lostUnlessExpired(task, fault));
        }
    }

    private void lostUnlessExpired(FollowedTask task, VCenterFault fault) {
        if (fault.name().equals(Faults.NOT_AUTHENTICATED)) {
            throw new VCenterException(fault);
        }
        tasks.lost(task, fault);
    }

    private void failed(VCenterException failure) {
        if (Faults.isNotAuthenticated(failure)) {
            used.ifPresent(session::expired);
        }
        watch = Optional.empty();
        boolean explained = Faults.is(failure, Kind.NOT_FOUND) && dropGoneTasks();
        if (!explained) {
            pause(failure);
        }
    }

    /** A filter is refused as a whole when one of its tasks is gone: asks about each. */
    private boolean dropGoneTasks() {
        PropertyReader properties = new PropertyReader(session);
        boolean dropped = false;
        for (TaskRef ref : tasks.refs()) {
            try {
                properties.read(Specs.filter(
                        List.of(Specs.from(References.task(ref))), Specs.properties("Task", List.of("info.state"))));
            } catch (VCenterException e) {
                dropped |= Faults.is(e, Kind.NOT_FOUND);
                tasks.find(ref)
                        .filter(task -> Faults.is(e, Kind.NOT_FOUND))
                        .ifPresent(task -> tasks.lost(task, e.fault()));
            }
        }
        return dropped;
    }

    private void pause(VCenterException failure) {
        failures++;
        if (failures == 1 && !failure.fault().name().equals(Faults.INTERRUPTED)) {
            LOG.warn("vCenter {}: tasks cannot be followed for now: {}", vcenter, failure.getMessage(), failure);
        }
        tasks.pause(Duration.ofMillis(pauses.apply(failures)));
    }
}
