package org.vmremediator.config;

import java.util.List;

/**
 * How tagging grows CPUs or memory.
 *
 * @param alarms names or morefs ({@code alarm-411}) of the vCenter alarms that ask for it
 * @param max CPUs, or MB of memory; no tag above it is ever attached
 * @param sizes what provision-tags creates; empty for the standard ladder (every CPU count, 1024 MB times powers of two)
 */
public record SizeConfig(List<String> alarms, Step step, int max, List<Integer> sizes) {}
