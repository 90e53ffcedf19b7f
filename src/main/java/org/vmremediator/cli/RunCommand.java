package org.vmremediator.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.EffectiveConfiguration;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Runs the remediator until it is told to stop. */
@Command(
        name = "run",
        description =
                "Remediate until SIGTERM or Ctrl-C, which end it in order: what is under way is finished or left safely.")
final class RunCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);
    private final Outside outside;
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Mixin
    private ConfigOption config;

    RunCommand(Outside outside) {
        this.outside = outside;
    }

    @Override
    public Integer call() throws InterruptedException {
        Configuration configuration = outside.configuration(config.file());
        LOG.info("vm-remediator {} with\n{}", Version.current(), EffectiveConfiguration.describe(configuration));
        try (Application application = Application.open(configuration, outside.parts())) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(application), "stop"));
            application.start();
            Optional<Throwable> fault = application.await();
            fault.ifPresent(cause -> LOG.error("ended by a fault", cause));
            return fault.isPresent() ? ExitCode.SOFTWARE : ExitCode.OK;
        } finally {
            stopped.countDown();
        }
    }

    /** On SIGTERM or Ctrl-C: stops in order, and with exit code 0, since this was asked for; 1 when it was not in time. */
    private void stop(Application application) {
        boolean asked = stopped.getCount() > 0;
        if (asked) {
            LOG.info("asked to stop");
            Runtime.getRuntime().halt(application.stop() ? ExitCode.OK : ExitCode.SOFTWARE);
        }
    }
}
