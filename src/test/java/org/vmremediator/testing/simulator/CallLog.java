package org.vmremediator.testing.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Every call, in the order of arrival, and the bytes of the answers.
 *
 * <p>Threading: any thread may use it; a call is answered on the thread that it came in on.
 */
final class CallLog {
    private final List<Call> calls = new ArrayList<>();
    private final Map<String, Long> bytesByMethod = new TreeMap<>();
    private final AtomicLong bytesOut = new AtomicLong();
    private final ThreadLocal<String> answering = ThreadLocal.withInitial(() -> "");

    synchronized void add(String method, String object, Optional<String> operationId) {
        calls.add(new Call(method, object, operationId, Instant.now()));
        answering.set(method);
    }

    synchronized void addBytes(long count) {
        bytesOut.addAndGet(count);
        bytesByMethod.merge(answering.get(), count, Long::sum);
    }

    synchronized List<Call> all() {
        return List.copyOf(calls);
    }

    long bytesOut() {
        return bytesOut.get();
    }

    synchronized Map<String, Long> bytesByMethod() {
        return Map.copyOf(bytesByMethod);
    }

    synchronized void clear() {
        calls.clear();
        bytesByMethod.clear();
        bytesOut.set(0);
    }
}
