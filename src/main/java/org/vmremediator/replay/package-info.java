/** Judges past events again, by an inventory that was read once, and acts on nothing. */
package org.vmremediator.replay;
