package org.vmremediator.cli;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.vmremediator.config.VCenterConfig;

/**
 * The threads that wait for vCenters. Many more than the calls that a vCenter is allowed at once, which its client sees
 * to: reads that wait together go out in one call. Idle threads end.
 */
final class VCenterThreads implements AutoCloseable {
    private static final int WAITING = 256;
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final Map<String, ExecutorService> byVCenter;

    VCenterThreads(List<VCenterConfig> vcenters) {
        byVCenter = vcenters.stream().collect(Collectors.toMap(VCenterConfig::name, VCenterThreads::pool));
    }

    Executor of(String vcenter) {
        return byVCenter.get(vcenter);
    }

    @Override
    public void close() {
        byVCenter.values().forEach(ExecutorService::shutdownNow);
    }

    private static ExecutorService pool(VCenterConfig vcenter) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                WAITING,
                WAITING,
                IDLE.toSeconds(),
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                named("vcenter-" + vcenter.name()));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** Daemon threads, so that a call which hangs cannot keep the process alive. */
    static ThreadFactory named(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, prefix + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
