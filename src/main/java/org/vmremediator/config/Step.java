package org.vmremediator.config;

/** How far a size grows at least: {@code +N} or {@code xN}. */
public record Step(Kind kind, int amount) {

    /** Addition or multiplication. */
    public enum Kind {
        PLUS,
        TIMES
    }

    /** The smallest size that the step allows above the current one. */
    public long from(int current) {
        return kind == Kind.PLUS ? (long) current + amount : (long) current * amount;
    }

    @Override
    public String toString() {
        return (kind == Kind.PLUS ? "+" : "x") + amount;
    }
}
