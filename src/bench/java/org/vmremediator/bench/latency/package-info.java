/** How soon what is produced is acted on, one at a time and all at once. */
package org.vmremediator.bench.latency;
