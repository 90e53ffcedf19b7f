package org.vmremediator.cli;

import java.nio.file.Path;
import java.util.function.Function;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.RetriesConfig;
import org.vmremediator.config.VCenterConfig;
import org.vmremediator.vcenter.VCenter;

/** What the commands need from outside the process, and what their tests replace. */
interface Outside {
    /** Reads the file, with the process's environment for what it refers to. */
    Configuration configuration(Path file);

    /** Works with a vCenter, and logs out of it whatever happens. */
    <T> T withVCenter(VCenterConfig vcenter, RetriesConfig retries, Function<VCenter, T> work);

    /** The parts of the running application that act. */
    default Parts parts() {
        return Parts.STANDARD;
    }
}
