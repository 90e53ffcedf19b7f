package org.vmremediator.chaos;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * A point inside the application at which it can be made to stand still, so that it is killed right there. Kafka's own
 * hooks, the interceptors of producer and consumer, lead here; nothing of the application is changed.
 *
 * <p>Threading: stdin's thread arms, the thread that comes by stands still for ever.
 */
enum StopPoint {
    /** The broker has a plan, and its transaction is not committed. */
    PLAN_SENT,
    /** A committed plan has come back and is not looked at yet. */
    PLAN_READ,
    /** The broker has the entry which says that a plan was begun, and its transaction is not committed. */
    BEGIN_SENT,
    /** The broker has an audit record, and its transaction is not committed. */
    RECORD_SENT;

    /** What the process says when it has been told where to stand still. */
    static final String ARMED = "armed";

    /** What the process says when it stands still. */
    static final String REACHED = "reached";

    private static final AtomicReference<Optional<StopPoint>> NEXT = new AtomicReference<>(Optional.empty());

    static void arm(String name) {
        NEXT.set(Optional.of(valueOf(name)));
        System.out.println(ARMED);
    }

    boolean isNext() {
        return NEXT.get().filter(this::equals).isPresent();
    }

    /** Does not return when this is the point to stand still at. */
    void pass() {
        if (isNext()) {
            System.out.println(REACHED);
            while (true) {
                LockSupport.park(this);
            }
        }
    }
}
