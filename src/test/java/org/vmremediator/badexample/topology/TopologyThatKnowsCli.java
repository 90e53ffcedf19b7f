package org.vmremediator.badexample.topology;

import org.vmremediator.badexample.cli.CliForAll;

/** Looks up to the commands, which join everything. */
public final class TopologyThatKnowsCli {
    CliForAll cli;
}
