package org.vmremediator.replay;

/** Hears how far a replay has come, many times a second, and may stop it. */
@FunctionalInterface
public interface Progress {
    /** Neither shows nor stops anything. */
    Progress NONE = (done, total, records) -> true;

    /**
     * Called between records.
     *
     * @param done how far the reading has come, out of {@code total}: offsets or bytes
     * @param records read so far
     * @return false to stop
     */
    boolean goOn(long done, long total, long records);
}
