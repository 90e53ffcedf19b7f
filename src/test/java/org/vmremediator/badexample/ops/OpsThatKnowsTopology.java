package org.vmremediator.badexample.ops;

import org.vmremediator.badexample.topology.TopologyThatKnowsOps;

/** One half of a circle. */
public final class OpsThatKnowsTopology {
    TopologyThatKnowsOps topology;
}
