package org.vmremediator.topology;

/**
 * Is told when a task of this process takes a vCenter over, and when it gives it up.
 *
 * <p>Threading: called by stream threads, which nothing may hold up.
 */
public interface OwnershipListener {
    /** The vCenter is ours: again perhaps, after a short while. */
    void taken(String vcenter);

    /** The vCenter is another process's, or nobody's. */
    void givenUp(String vcenter);
}
