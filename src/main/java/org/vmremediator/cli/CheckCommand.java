package org.vmremediator.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.ConfigurationException;
import org.vmremediator.config.ConfigurationWarnings;
import org.vmremediator.config.VCenterConfig;
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
        report.add(configured(file.toString(), configuration));
        report.add(new HostCheck(configuration).findings());
        report.add(new KafkaCheck(configuration).findings());
        configuration.vcenters().forEach(vcenter -> report.add(check(vcenter, configuration)));
        return report.exitCode();
    }

    private static List<Finding> configured(String file, Configuration configuration) {
        Stream<Finding> warnings = ConfigurationWarnings.of(configuration).stream()
                .map(warning -> Finding.warn(file, warning, "change it unless it is meant"));
        return Stream.concat(Stream.of(Finding.ok(file, "is in order; hash " + configuration.hash())), warnings)
                .toList();
    }

    private List<Finding> check(VCenterConfig vcenter, Configuration configuration) {
        try {
            return outside.withVCenter(
                    vcenter, configuration.retries(), port -> new VCenterCheck(port, configuration).findings());
        } catch (VCenterException | ConfigurationException e) {
            return List.of(Finding.fail(
                    "vcenter " + vcenter.name(), e.getMessage(), "see to vcenters: url, username, password, tls"));
        }
    }
}
