package org.vmremediator.testing.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Every call, in the order of arrival. */
final class CallLog {
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicLong bytesOut = new AtomicLong();

    void add(String method, String object, Optional<String> operationId) {
        calls.add(new Call(method, object, operationId, Instant.now()));
    }

    void addBytes(long count) {
        bytesOut.addAndGet(count);
    }

    List<Call> all() {
        return List.copyOf(calls);
    }

    long bytesOut() {
        return bytesOut.get();
    }

    void clear() {
        calls.clear();
        bytesOut.set(0);
    }
}
