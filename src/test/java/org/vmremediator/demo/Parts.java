package org.vmremediator.demo;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What has been started, to be stopped in the opposite order.
 *
 * <p>Threading: the main thread adds, the main thread or the shutdown hook stops; the second to stop waits for the first.
 */
final class Parts {
    private final Narrator narrator;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private boolean inOrder = true;
    private volatile boolean stopping;

    Parts(Narrator narrator) {
        this.narrator = narrator;
    }

    /** A part that comes too late is stopped at once. */
    <T extends AutoCloseable> T add(T part) {
        synchronized (this) {
            running.push(part);
        }
        if (stopping) {
            stop();
            throw new StoryFault("stopped");
        }
        return part;
    }

    boolean isStopping() {
        return stopping;
    }

    /** Whether all stopped as they should. */
    boolean stop() {
        stopping = true;
        synchronized (this) {
            while (!running.isEmpty()) {
                stop(running.pop());
            }
            return inOrder;
        }
    }

    private void stop(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            inOrder = false;
            narrator.fault(e.getMessage());
        }
    }
}
