package org.vmremediator.topology;

/**
 * How far a pending trigger has come.
 *
 * <pre>
 * WAITING --decided to act--> PLANNED --plan read back, so committed--> ACTING --> recorded and gone
 *    ^  \--decided not to--> recorded and gone                            |
 *    |                          |                                        |
 *    +-------- paused ----------+-- paused before a write, or conflict --+
 * </pre>
 */
enum Stage {
    /** Not observed yet, or to be observed anew. Nothing was written to vCenter for the present attempt. */
    WAITING,
    /** The plan is on its way through the plans topic. Nothing was written yet. */
    PLANNED,
    /** The plan was committed and is being carried out; after a crash it may have been. */
    ACTING
}
