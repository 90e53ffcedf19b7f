package org.vmremediator.replay;

import org.vmremediator.config.Configuration;

/**
 * A configuration that is to be tried.
 *
 * @param name what tells it from the other: its file
 */
public record Policy(String name, Configuration configuration) {}
