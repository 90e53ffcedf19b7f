package org.vmremediator.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.RetriesConfig;
import org.vmremediator.config.VCenterConfig;
import org.vmremediator.vcenter.VCenter;

/** The application with the part broken that the system property {@code broken} names. */
public final class BrokenMain {
    private BrokenMain() {}

    public static void main(String[] args) {
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(Main.execute(new Broken(BrokenParts.valueOf(System.getProperty("broken"))), err, err, args));
    }

    private record Broken(Parts parts) implements Outside {
        private static final Reality REALITY = new Reality();

        @Override
        public Configuration configuration(Path file) {
            return REALITY.configuration(file);
        }

        @Override
        public <T> T withVCenter(VCenterConfig vcenter, RetriesConfig retries, Function<VCenter, T> work) {
            return REALITY.withVCenter(vcenter, retries, work);
        }
    }
}
