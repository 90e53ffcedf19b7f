package org.vmremediator.cli;

import java.nio.file.Path;
import java.util.function.Function;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.ConfigurationFile;
import org.vmremediator.config.RetriesConfig;
import org.vmremediator.config.VCenterConfig;
import org.vmremediator.vcenter.VCenter;

/** The file system, the environment and real vCenters. */
final class Reality implements Outside {
    @Override
    public Configuration configuration(Path file) {
        return ConfigurationFile.load(file, System.getenv());
    }

    @Override
    public <T> T withVCenter(VCenterConfig vcenter, RetriesConfig retries, Function<VCenter, T> work) {
        throw new UnsupportedOperationException("no client yet for " + vcenter.name());
    }
}
