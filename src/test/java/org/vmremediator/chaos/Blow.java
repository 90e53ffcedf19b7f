package org.vmremediator.chaos;

/** One thing that is done to the rig, to its end. */
sealed interface Blow {

    /** The instance that acts, or another, dies by kill -9 and is started again a little later. */
    record Kill(boolean owner) implements Blow {}

    /** The instance that acts sleeps for longer than the session time-out, and wakes up. */
    record Stop() implements Blow {}

    /** The broker stops, in order or by kill -9, and is started again. */
    record BrokerRestart(boolean killed) implements Blow {}

    /** The vCenter misbehaves for a while. */
    record Trouble(Outage outage) implements Blow {}
}
