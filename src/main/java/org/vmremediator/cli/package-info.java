/** The commands; the one place that joins everything. */
package org.vmremediator.cli;
