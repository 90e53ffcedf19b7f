package org.vmremediator.remediation;

import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.vmremediator.config.Configuration;
import org.vmremediator.policy.Remediation;
import org.vmremediator.vcenter.VCenter;

/** The three remediations, ready for use. */
public final class Remediators {
    private Remediators() {}

    /**
     * One of each.
     *
     * @param vcenters gives the vCenter with a configured name; asked at each step, so it should answer at once
     * @param executor runs what follows the end of a task, now and then a read from vCenter
     */
    public static Map<Remediation, Remediator> of(
            Configuration configuration, Function<String, VCenter> vcenters, Executor executor) {
        return Deciders.of(configuration, vcenters).values().stream()
                .<Remediator>map(decider -> new ActingRemediator(decider, configuration, vcenters, executor))
                .collect(Collectors.toUnmodifiableMap(Remediator::remediation, UnaryOperator.identity()));
    }
}
