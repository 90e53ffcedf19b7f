package org.vmremediator.cli;

import java.util.List;
import org.vmremediator.policy.PowerState;
import org.vmremediator.policy.VmKey;

/** A VM whose tags differ from its hardware, with each setting that does. */
record PendingVm(VmKey vm, String name, PowerState powerState, List<PendingSetting> settings) {}
