/** A strict vCenter over real HTTP, SOAP and REST, which enforces what vcsim does not and fails when told to. */
package org.vmremediator.testing.simulator;
