/** Servers for tests: a real vcsim, and a strict simulated vCenter of our own. */
package org.vmremediator.testing;
