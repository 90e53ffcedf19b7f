package org.vmremediator.badexample.topology;

import org.vmremediator.badexample.ops.OpsThatKnowsTopology;

/** The other half of a circle. */
public final class TopologyThatKnowsOps {
    OpsThatKnowsTopology ops;
}
