package org.vmremediator.badexample.replay;

import org.vmremediator.vcenter.TagWriter;

/** Breaks the promise of replay: it could change a VM. */
public final class ReplayThatActs {
    TagWriter tags;
}
