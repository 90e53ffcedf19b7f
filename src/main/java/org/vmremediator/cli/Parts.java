package org.vmremediator.cli;

import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.vmremediator.config.Configuration;
import org.vmremediator.policy.Remediation;
import org.vmremediator.remediation.Remediator;
import org.vmremediator.remediation.Remediators;
import org.vmremediator.topology.RunningCalls;
import org.vmremediator.vcenter.VCenter;

/** Makes the parts of the running application that act on vCenters. */
interface Parts {
    /** The real ones. */
    Parts STANDARD = new Parts() {};

    /** One of each remediation. */
    default Map<Remediation, Remediator> remediators(
            Configuration configuration, Function<String, VCenter> vcenters, Executor afterTasks) {
        return Remediators.of(configuration, vcenters, afterTasks);
    }

    /** The register of what runs in this process. */
    default RunningCalls calls(Function<String, Executor> executors) {
        return new RunningCalls(executors);
    }
}
