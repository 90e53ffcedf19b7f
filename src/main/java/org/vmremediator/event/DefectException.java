package org.vmremediator.event;

/** Carries a {@link Defect} up to the step that turns it into a value; never leaves this package. */
final class DefectException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int MAX_LENGTH = 300;
    private final Defect defect;

    DefectException(Defect defect, String message) {
        super(oneLine(message), null, false, false);
        this.defect = defect;
    }

    /** Any other exception is a fault of our own; the record ends as a dead letter all the same. */
    static DefectException of(RuntimeException e) {
        return e instanceof DefectException known ? known : new DefectException(Defect.UNEXPECTED, e.toString());
    }

    /** A parser's message may quote the event: no line breaks or control characters, and not much of it. */
    private static String oneLine(String message) {
        String line = message.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() > MAX_LENGTH ? line.substring(0, MAX_LENGTH) : line;
    }

    Defect defect() {
        return defect;
    }
}
