package org.vmremediator.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.vmremediator.config.VCenterConfig;

/** The threads that call vCenters: for each as many as it is allowed calls at once, so that none waits for another. */
final class VCenterThreads implements AutoCloseable {
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
        return Executors.newFixedThreadPool(vcenter.maxConcurrentCalls(), named("vcenter-" + vcenter.name()));
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
