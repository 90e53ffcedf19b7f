package org.vmremediator.cli;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vmremediator.topology.OwnershipListener;

/**
 * Ends the sessions of a vCenter that has become another process's, after a while: a rebalance may bring it back.
 *
 * <p>Threading: thread-safe.
 */
final class VCenterSessions implements OwnershipListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VCenterSessions.class);
    private final Duration grace;
    private final Consumer<String> logout;
    private final Map<String, Future<?>> ending = new ConcurrentHashMap<>();
    private final ScheduledExecutorService later = new ScheduledThreadPoolExecutor(
            1, VCenterThreads.named("vcenter-sessions"), new ThreadPoolExecutor.DiscardPolicy());

    /**
     * Ends nothing yet.
     *
     * @param logout ends the sessions of that vCenter, and waits until it has
     */
    VCenterSessions(Duration grace, Consumer<String> logout) {
        this.grace = grace;
        this.logout = logout;
    }

    @Override
    public void taken(String vcenter) {
        ending.computeIfPresent(vcenter, (name, end) -> {
            end.cancel(false);
            return null;
        });
    }

    @Override
    public void givenUp(String vcenter) {
        ending.computeIfAbsent(
                vcenter, name -> later.schedule(() -> end(name), grace.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void end(String vcenter) {
        ending.remove(vcenter);
        LOG.info("vCenter {}: ending the sessions, since it has been another instance's for {}", vcenter, grace);
        logout.accept(vcenter);
    }

    /** Nothing is ended any more, whatever is given up yet. */
    @Override
    public void close() {
        later.shutdownNow();
    }
}
