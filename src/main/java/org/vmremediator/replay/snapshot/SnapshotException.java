package org.vmremediator.replay.snapshot;

/** A file that is no snapshot this version can read; the message is one line for people. */
public final class SnapshotException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SnapshotException(String message) {
        super(message);
    }

    SnapshotException(String message, Throwable cause) {
        super(message, cause);
    }
}
