package org.vmremediator.vcenter;

/** {@code ServiceContent.about}: which server answers. */
public record VCenterAbout(String fullName, String version, String instanceUuid) {}
