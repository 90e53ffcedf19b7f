package org.vmremediator.replay;

import java.util.List;

/**
 * What one policy leaves behind.
 *
 * @param name what tells it from the other: its file
 * @param configurationHash as in its audit records
 * @param datastores of all vCenters, by the inventory and after the replay; the same twice without the model
 */
public record PolicyResult(String name, String configurationHash, List<DatastoreUse> datastores) {

    /** A datastore's space, at the start of the replay and at its end. */
    public record DatastoreUse(
            String vcenter, String moref, String name, long capacityBytes, long freeBefore, long freeAfter) {}
}
