package org.vmremediator.vcenter;

/** What a decision reads of one vCenter. Nothing can be changed through it. */
public interface VCenterReader extends VmReader, TagReader {}
