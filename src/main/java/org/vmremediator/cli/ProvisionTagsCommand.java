package org.vmremediator.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.VCenterConfig;
import org.vmremediator.vcenter.VCenterException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes the tag categories and tags that the remediations use, in every configured vCenter. */
@Command(
        name = "provision-tags",
        description = "Create the tag categories and tags that are missing in each vCenter. What is there stays.")
final class ProvisionTagsCommand implements Callable<Integer> {
    private final Outside outside;

    @Mixin
    private ConfigOption config;

    @Spec
    private CommandSpec spec;

    ProvisionTagsCommand(Outside outside) {
        this.outside = outside;
    }

    @Override
    public Integer call() {
        Configuration configuration = outside.configuration(config.file());
        Report report = new Report(spec.commandLine().getOut());
        configuration.vcenters().forEach(vcenter -> report.add(provision(vcenter, configuration)));
        return report.exitCode();
    }

    private List<Finding> provision(VCenterConfig vcenter, Configuration configuration) {
        List<WantedTags> wanted = WantedTags.of(configuration);
        try {
            return outside.withVCenter(
                    vcenter, configuration.retries(), port -> new TagProvisioning(port).provision(wanted));
        } catch (VCenterException e) {
            return List.of(Finding.fail("vcenter " + vcenter.name(), e.getMessage(), "nothing was created there"));
        }
    }
}
