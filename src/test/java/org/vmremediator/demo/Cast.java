package org.vmremediator.demo;

/**
 * Who plays which part.
 *
 * @param busy powered on; gets a CPU alarm, then is powered off
 * @param crowded gets a storage alarm
 * @param calm gets an alarm that is only yellow
 * @param largest has as many CPUs as the configured max, and gets a CPU alarm
 */
record Cast(Vm busy, Vm crowded, Vm calm, Vm largest) {
    /** A VM of the story. */
    record Vm(String moref, String name) {}
}
