package org.vmremediator.event;

/** Hears of every vCenter event, whether it concerns us or not, and of some twice: for the age of the last event per vCenter. */
@FunctionalInterface
public interface SourceListener {
    /** For nobody who listens. */
    SourceListener NONE = vcenter -> {};

    /**
     * Called on the reading thread, on the hot path: must be quick and must not throw.
     *
     * @param vcenter the configured name; events of a source that no configured vCenter claims are not told
     */
    void heard(String vcenter);
}
