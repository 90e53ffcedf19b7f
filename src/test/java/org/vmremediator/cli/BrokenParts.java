package org.vmremediator.cli;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.vmremediator.config.Configuration;
import org.vmremediator.policy.Remediation;
import org.vmremediator.remediation.Hasty;
import org.vmremediator.remediation.Remediator;
import org.vmremediator.remediation.Unfenced;
import org.vmremediator.topology.RunningCalls;
import org.vmremediator.topology.StartingTwice;
import org.vmremediator.vcenter.VCenter;

/** The application's parts with one of them broken on purpose. */
enum BrokenParts implements Parts {
    /** No compare-and-set. */
    UNFENCED {
        @Override
        public Map<Remediation, Remediator> remediators(
                Configuration configuration, Function<String, VCenter> vcenters, Executor afterTasks) {
            return each(STANDARD.remediators(configuration, vcenters, afterTasks), Unfenced::new);
        }
    },

    /** Acts before the plan is committed. */
    HASTY {
        @Override
        public Map<Remediation, Remediator> remediators(
                Configuration configuration, Function<String, VCenter> vcenters, Executor afterTasks) {
            return each(STANDARD.remediators(configuration, vcenters, afterTasks), Hasty::new);
        }
    },

    /** A task that is opened again starts what is running. */
    STARTING_TWICE {
        @Override
        public RunningCalls calls(Function<String, Executor> executors) {
            return new StartingTwice(executors);
        }
    };

    private static Map<Remediation, Remediator> each(
            Map<Remediation, Remediator> sound, UnaryOperator<Remediator> spoil) {
        return sound.entrySet().stream().collect(toMap(Map.Entry::getKey, each -> spoil.apply(each.getValue())));
    }
}
