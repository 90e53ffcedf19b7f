package org.vmremediator.testing.simulator;

/** A value of a vim25 enumeration, such as {@code poweredOn} of VirtualMachinePowerState. */
record Word(String type, String value) {}
