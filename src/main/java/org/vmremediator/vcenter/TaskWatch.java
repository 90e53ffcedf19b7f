package org.vmremediator.vcenter;

import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.ObjectSpec;
import com.vmware.vim25.PropertyFilterSpec;
import com.vmware.vim25.UpdateSet;
import com.vmware.vim25.WaitOptions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vmremediator.vcenter.SoapClient.SoapOptions;

/**
 * A property collector of our own within one session, with one filter over all tasks that are watched. So new tasks cost
 * two calls together, and waiting costs one, however many tasks there are.
 *
 * <p>Threading: the watcher's thread.
 */
final class TaskWatch {
    /** How long vCenter may hold an answer back, and so how long a task that is added meanwhile waits at most. */
    private static final Duration MAX_WAIT = Duration.ofSeconds(1);

    private final SoapSession session;
    private final SoapSession.Login login;
    private final ManagedObjectReference collector;
    private Set<TaskRef> tasks = Set.of();
    private Optional<ManagedObjectReference> filter = Optional.empty();
    private String version = "";

    TaskWatch(SoapSession session, SoapSession.Login login) {
        this.session = session;
        this.login = login;
        this.collector = session.within(
                login,
                SoapOptions.READ,
                (port, content) -> port.createPropertyCollector(content.getPropertyCollector()));
    }

    SoapSession.Login login() {
        return login;
    }

    /** Watches these tasks. Those that have ended since may stay in the filter: they tell nothing any more. */
    void watch(Set<TaskRef> wanted) {
        if (!tasks.containsAll(wanted)) {
            replaceFilter(wanted);
            tasks = Set.copyOf(wanted);
        }
    }

    /** What has changed; null when nothing did within {@link #MAX_WAIT}. All that is known after a change of tasks. */
    UpdateSet await() {
        WaitOptions options = new WaitOptions();
        options.setMaxWaitSeconds((int) MAX_WAIT.toSeconds());
        UpdateSet updates = session.within(
                login,
                SoapOptions.watch(MAX_WAIT),
                (port, content) -> port.waitForUpdatesEx(collector, version, options));
        if (updates != null) {
            version = updates.getVersion();
        }
        return updates;
    }

    void clear() {
        tasks = Set.of();
        Optional<ManagedObjectReference> old = filter;
        filter = Optional.empty();
        old.ifPresent(this::destroy);
    }

    private void replaceFilter(Set<TaskRef> wanted) {
        Optional<ManagedObjectReference> old = filter;
        filter = Optional.of(create(wanted));
        version = "";
        old.ifPresent(this::destroy);
    }

    private ManagedObjectReference create(Set<TaskRef> wanted) {
        List<ObjectSpec> objects =
                wanted.stream().map(task -> Specs.from(References.task(task))).toList();
        PropertyFilterSpec spec = Specs.filter(objects, Specs.properties("Task", FollowedTask.PATHS));
        return session.within(login, SoapOptions.READ, (port, content) -> port.createFilter(collector, spec, false));
    }

    private void destroy(ManagedObjectReference oldFilter) {
        session.within(login, SoapOptions.READ, (port, content) -> {
            port.destroyPropertyFilter(oldFilter);
            return null;
        });
    }
}
