package org.vmremediator.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.VCenterConfig;
import org.vmremediator.vcenter.VCenter;
import org.vmremediator.vcenter.VCenterAbout;
import org.vmremediator.vcenter.VCenterException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks whether everything that {@code run} needs is there, and changes nothing. */
@Command(
        name = "check",
        description = "Read the configuration, reach Kafka and each vCenter, name what is missing. Changes nothing.")
final class CheckCommand implements Callable<Integer> {
    private final Outside outside;

    @Mixin
    private ConfigOption config;

    @Spec
    private CommandSpec spec;

    CheckCommand(Outside outside) {
        this.outside = outside;
    }

    @Override
    public Integer call() {
        Path file = config.file();
        Configuration configuration = outside.configuration(file);
        Report report = new Report(spec.commandLine().getOut());
        report.add(List.of(Finding.ok(file.toString(), "is in order; hash " + configuration.hash())));
        report.add(new KafkaCheck(configuration.kafka(), configuration.topics()).findings());
        configuration.vcenters().forEach(vcenter -> report.add(check(vcenter, configuration)));
        return report.exitCode();
    }

    private List<Finding> check(VCenterConfig vcenter, Configuration configuration) {
        try {
            return outside.withVCenter(vcenter, configuration.retries(), port -> check(port, configuration));
        } catch (VCenterException e) {
            return List.of(Finding.fail(
                    "vcenter " + vcenter.name(), e.getMessage(), "see to vcenters: url, username, password, tls"));
        }
    }

    private static List<Finding> check(VCenter vcenter, Configuration configuration) {
        VCenterAbout about = vcenter.about();
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok("vcenter " + vcenter.name(), about.fullName() + ", instance " + about.instanceUuid()));
        findings.addAll(new TagProvisioning(vcenter).check(WantedTags.of(configuration)));
        return findings;
    }
}
