package org.vmremediator.badexample.cli;

/** Does nothing wrong itself. */
public final class CliForAll {}
