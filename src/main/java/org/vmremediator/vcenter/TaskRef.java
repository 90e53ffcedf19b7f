package org.vmremediator.vcenter;

/** The managed object id of a vCenter task, such as {@code task-1734}. */
public record TaskRef(String moref) {}
