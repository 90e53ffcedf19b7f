package org.vmremediator.badexample.remediation;

import com.vmware.vim25.ManagedObjectReference;

/** Sees yavijava from outside of vcenter. */
public final class RemediationThatKnowsYavijava {
    ManagedObjectReference vm;
}
