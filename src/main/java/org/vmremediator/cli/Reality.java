package org.vmremediator.cli;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.function.Function;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.ConfigurationFile;
import org.vmremediator.config.RetriesConfig;
import org.vmremediator.config.VCenterConfig;
import org.vmremediator.vcenter.VCenter;
import org.vmremediator.vcenter.VCenterClient;

/** The file system, the environment and real vCenters. */
final class Reality implements Outside {
    @Override
    public Configuration configuration(Path file) {
        return ConfigurationFile.load(file, System.getenv());
    }

    @Override
    public <T> T withVCenter(VCenterConfig vcenter, RetriesConfig retries, Function<VCenter, T> work) {
        try (VCenterClient client = VCenterClient.open(vcenter, retries, new SimpleMeterRegistry())) {
            return work.apply(client);
        }
    }
}
