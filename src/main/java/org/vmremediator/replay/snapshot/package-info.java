/** The file that holds an inventory. */
package org.vmremediator.replay.snapshot;
