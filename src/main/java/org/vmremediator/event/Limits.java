package org.vmremediator.event;

/** Bounds for what is read in full. */
final class Limits {
    /** Four times Kafka's default for the largest record. */
    static final int MAX_BYTES = 4 * 1024 * 1024;

    /** Elements or objects within each other. */
    static final int MAX_DEPTH = 100;

    private Limits() {}

    /** Throws {@link DefectException} when there are too many bytes. */
    static void requireBounded(int bytes) {
        if (bytes > MAX_BYTES) {
            throw new DefectException(Defect.LIMIT_EXCEEDED, "more than " + MAX_BYTES + " bytes");
        }
    }
}
