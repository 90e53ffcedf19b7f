package org.vmremediator.testing.simulator;

/** A refusal in vim25's words: thrown by a call, or carried by a task as its error. */
public final class SimFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Data fault;

    SimFault(Data fault, String message) {
        super(message);
        this.fault = fault;
    }

    Data fault() {
        return fault;
    }

    public String type() {
        return fault.type();
    }
}
