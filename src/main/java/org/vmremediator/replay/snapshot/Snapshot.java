package org.vmremediator.replay.snapshot;

import java.time.Instant;
import java.util.List;
import org.vmremediator.vcenter.VCenterInventory;

/**
 * Every configured vCenter's inventory, as it was read once and put into a file; {@code docs/snapshot.md} describes it.
 *
 * @param format {@link #FORMAT}, by which a file is told from any other JSON
 * @param schemaVersion {@link #SCHEMA_VERSION}
 * @param takenAt when reading began
 * @param version of the application that read it
 */
public record Snapshot(
        String format, int schemaVersion, Instant takenAt, String version, List<VCenterInventory> vcenters) {
    public static final String FORMAT = "vm-remediator-snapshot";
    public static final int SCHEMA_VERSION = 1;

    /** In the present form. */
    public static Snapshot of(Instant takenAt, String version, List<VCenterInventory> vcenters) {
        return new Snapshot(FORMAT, SCHEMA_VERSION, takenAt, version, vcenters);
    }
}
