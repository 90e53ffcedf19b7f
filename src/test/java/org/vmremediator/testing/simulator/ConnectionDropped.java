package org.vmremediator.testing.simulator;

/** Told to break the connection without an answer. */
final class ConnectionDropped extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
