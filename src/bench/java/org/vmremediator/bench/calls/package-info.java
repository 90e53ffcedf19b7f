/** What a remediation costs vCenter, and what following many tasks costs us. */
package org.vmremediator.bench.calls;
