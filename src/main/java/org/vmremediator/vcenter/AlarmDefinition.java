package org.vmremediator.vcenter;

import java.util.Set;

/**
 * An alarm as it is defined in vCenter.
 *
 * @param moref such as {@code alarm-411}
 * @param types the managed object types that its expressions watch, such as {@code VirtualMachine}; empty when none says
 */
public record AlarmDefinition(String moref, String name, boolean enabled, Set<String> types) {}
