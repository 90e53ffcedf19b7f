/** The inventory in memory, and what plans make of it. */
package org.vmremediator.replay.model;
