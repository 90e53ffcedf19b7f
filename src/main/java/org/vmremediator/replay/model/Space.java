package org.vmremediator.replay.model;

import org.vmremediator.policy.DatastoreState;

/** The arithmetic of a datastore's room. */
final class Space {
    private Space() {}

    /** The datastore with so much more taken, or given back where it is negative. */
    static DatastoreState taken(DatastoreState store, long bytes, long growth) {
        return new DatastoreState(
                store.datastore(),
                store.capacityBytes(),
                Math.min(store.freeBytes() - bytes, store.capacityBytes()),
                store.accessible(),
                store.maintenanceMode(),
                store.usableOnHosts(),
                Math.max(0, store.uncommittedBytes() + growth),
                store.automatedPod());
    }
}
