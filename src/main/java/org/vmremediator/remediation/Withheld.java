package org.vmremediator.remediation;

/** Takes a write back that was about to be sent, and says how the try ends for that. */
final class Withheld extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Result result;

    Withheld(Result result) {
        super("withheld", null, false, false);
        this.result = result;
    }

    Result result() {
        return result;
    }
}
