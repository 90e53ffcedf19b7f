package org.vmremediator.testing.simulator;

/** One SOAP method: a list is a repeated returnval, null an answer without one. */
@FunctionalInterface
interface SoapMethod {
    Object call(SoapRequest request);
}
