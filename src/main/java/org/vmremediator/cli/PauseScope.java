package org.vmremediator.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.DidYouMean;
import org.vmremediator.config.VCenterConfig;
import org.vmremediator.judging.Pause;
import org.vmremediator.policy.Remediation;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** What a pause holds back, or a resume lets go, as the command line says it. */
final class PauseScope {
    @Parameters(
            arity = "0..1",
            paramLabel = "REMEDIATION",
            description = "tagging, reconfiguration or relocation; by default all.")
    private Optional<String> remediation = Optional.empty();

    @Option(names = "--vcenter", paramLabel = "NAME", description = "Only there, by its name in the configuration.")
    private Optional<String> vcenter = Optional.empty();

    @Option(names = "--vm", paramLabel = "MOREF", description = "Only this VM, by its moref (vm-101).")
    private Optional<String> vm = Optional.empty();

    boolean isGiven() {
        return remediation.isPresent() || vcenter.isPresent() || vm.isPresent();
    }

    /** Names that nobody knows are faults of usage: a pause that holds back nothing would be a false comfort. */
    Pause.Key key(Configuration configuration, CommandSpec spec) {
        remediation.ifPresent(name -> refuseUnknown("remediation", name, remediations(), spec));
        vcenter.ifPresent(name -> refuseUnknown("vCenter", name, names(configuration), spec));
        vm.filter(moref -> !moref.matches("[A-Za-z0-9._-]{1,80}")).ifPresent(moref -> {
            throw new ParameterException(spec.commandLine(), "not the moref of a VM, such as vm-101: " + moref);
        });
        return new Pause.Key(
                remediation.orElse(Pause.Key.ALL), vcenter.orElse(Pause.Key.ALL), vm.orElse(Pause.Key.ALL));
    }

    private static void refuseUnknown(String what, String name, List<String> known, CommandSpec spec) {
        if (!known.contains(name)) {
            String nearest = DidYouMean.nearest(name, known)
                    .map(word -> "did you mean " + word + "?")
                    .orElse("there are " + String.join(", ", known));
            throw new ParameterException(spec.commandLine(), "no such " + what + ": " + name + "; " + nearest);
        }
    }

    private static List<String> remediations() {
        return Arrays.stream(Remediation.values()).map(Remediation::id).toList();
    }

    private static List<String> names(Configuration configuration) {
        return configuration.vcenters().stream().map(VCenterConfig::name).toList();
    }

    /** The key in words: {@code tagging of vm-101 in vCenter lab}. */
    static String words(Pause.Key key) {
        if (key.isBreakerOnCorrelation()) {
            String place = key.moref().equals(Pause.Key.ALL) ? "in" : "on " + key.moref() + " of";
            return "everything " + place + " vCenter " + key.vcenter();
        }
        String what = key.remediation().equals(Pause.Key.ALL) ? "everything" : key.remediation();
        String vm = key.moref().equals(Pause.Key.ALL) ? "" : " of " + key.moref();
        String where = key.vcenter().equals(Pause.Key.ALL) ? " in all vCenters" : " in vCenter " + key.vcenter();
        return what + vm + where;
    }
}
