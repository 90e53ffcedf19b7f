package org.vmremediator.event;

/** Carries a {@link Defect} up to the step that turns it into a value; never leaves this package. */
final class DefectException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Defect defect;

    DefectException(Defect defect, String message) {
        super(message, null, false, false);
        this.defect = defect;
    }

    Defect defect() {
        return defect;
    }
}
