package org.vmremediator.vcenter;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Looks at a vCenter as a whole, for {@code check}. A server that lacks a method answers with a refusal. */
public interface VCenterInspector {
    /** Every alarm definition that the account can see, in two calls. */
    List<AlarmDefinition> alarms();

    /** Those that the account of this session lacks on the root folder. */
    Set<String> missingPrivileges(Collection<String> privileges);

    /** The time by vCenter's clock. */
    Instant currentTime();

    /** The names of the datastores of all datacenters, in one call. */
    Set<String> datastoreNames();
}
