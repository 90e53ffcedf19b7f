package org.vmremediator.badexample.topology;

import com.vmware.vim25.ManagedObjectReference;

/** Sees yavijava from outside of vcenter. */
public final class TopologyThatKnowsYavijava {
    ManagedObjectReference vm;
}
