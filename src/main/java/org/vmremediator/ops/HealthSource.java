package org.vmremediator.ops;

/**
 * Says how the application is.
 *
 * <p>Threading: asked from the threads of the HTTP server, several at a time; must answer from memory, without a call to
 * Kafka or vCenter.
 */
public interface HealthSource {
    /** Whether the process is of use at all; a supervisor restarts it when not. False once Streams is in ERROR. */
    Health live();

    /** Whether it does its work now: Streams is RUNNING. A vCenter that is away is shown, and is no reason to fail. */
    Health ready();
}
