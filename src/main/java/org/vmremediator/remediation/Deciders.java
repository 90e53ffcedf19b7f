package org.vmremediator.remediation;

import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.RulesConfig;
import org.vmremediator.policy.Remediation;
import org.vmremediator.vcenter.VCenterReader;

/** The halves of the three remediations that look and decide, for those who must not act. */
public final class Deciders {
    private Deciders() {}

    /**
     * One for each remediation.
     *
     * @param vcenters gives the vCenter with a configured name; asked at each observation, so it should answer at once
     */
    public static Map<Remediation, Decider> of(
            Configuration configuration, Function<String, ? extends VCenterReader> vcenters) {
        RulesConfig rules = configuration.rules();
        return Stream.of(
                        new TaggingDecider(configuration.tagging(), configuration.reconfiguration(), rules, vcenters),
                        new ReconfigurationDecider(configuration.reconfiguration(), rules, vcenters),
                        new RelocationDecider(configuration.relocation(), rules, vcenters))
                .collect(Collectors.toUnmodifiableMap(Decider::remediation, UnaryOperator.identity()));
    }
}
