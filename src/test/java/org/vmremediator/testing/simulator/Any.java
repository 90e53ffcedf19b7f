package org.vmremediator.testing.simulator;

/** A value where the schema says xsd:anyType: its xsi:type is always written. */
record Any(Object value) {}
