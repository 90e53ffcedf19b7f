/** The application beside a simulated vCenter, each in a JVM of its own, and what the vCenter saw of it. */
package org.vmremediator.bench.site;
