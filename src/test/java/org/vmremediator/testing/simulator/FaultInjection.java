package org.vmremediator.testing.simulator;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What shall go wrong, by the name of the method. Each injection is good for one call. */
final class FaultInjection {
    private final Map<String, Queue<Injection>> calls = new ConcurrentHashMap<>();
    private final Map<String, Queue<SimFault>> tasks = new ConcurrentHashMap<>();
    private final Map<String, Duration> delays = new ConcurrentHashMap<>();
    private final Holds arriving = new Holds();
    private final Holds answering = new Holds();
    private volatile boolean unavailable;
    private volatile boolean resetting;
    private volatile Duration everyDelay = Duration.ZERO;

    void unavailable(boolean value) {
        unavailable = value;
    }

    void resetting(boolean value) {
        resetting = value;
    }

    void delayAll(Duration duration) {
        everyDelay = duration;
    }

    void delay(String method, Duration duration) {
        delays.put(method, duration);
    }

    void add(String method, Injection injection, int times) {
        Queue<Injection> queue = calls.computeIfAbsent(method, name -> new ConcurrentLinkedQueue<>());
        for (int i = 0; i < times; i++) {
            queue.add(injection);
        }
    }

    void addTaskFault(String method, SimFault fault) {
        tasks.computeIfAbsent(method, name -> new ConcurrentLinkedQueue<>()).add(fault);
    }

    Optional<SimFault> takeTaskFault(String method) {
        return Optional.ofNullable(
                tasks.getOrDefault(method, new ArrayDeque<>()).poll());
    }

    /** Calls that have come and are not carried out yet. */
    Holds arriving() {
        return arriving;
    }

    /** Calls that are carried out and not answered yet. */
    Holds answering() {
        return answering;
    }

    /** Does the work of one call, with what shall go wrong before and after it. */
    Reply through(String method, Supplier<Reply> work) {
        pause(method);
        if (resetting) {
            throw new ConnectionDropped();
        }
        if (unavailable) {
            return Reply.text(503, "Service Unavailable");
        }
        Optional<Injection> injection = Optional.ofNullable(
                calls.getOrDefault(method, new ArrayDeque<>()).poll());
        Optional<Reply> instead = injection.flatMap(Injection::before);
        if (instead.isPresent()) {
            return instead.get();
        }
        arriving.pass(method);
        Reply reply = work.get();
        answering.pass(method);
        injection.ifPresent(Injection::after);
        return reply;
    }

    private void pause(String method) {
        try {
            TimeUnit.MILLISECONDS.sleep(delays.getOrDefault(method, everyDelay).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
