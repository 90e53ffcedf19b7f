/** Adds up what a replay finds, and shows it: one HTML page, and a table for the terminal. */
package org.vmremediator.replay.report;
