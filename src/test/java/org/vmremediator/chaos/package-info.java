/** Proof on real processes that nothing is lost and nothing done twice: launchers, the ledger, and the crash tests. */
package org.vmremediator.chaos;
