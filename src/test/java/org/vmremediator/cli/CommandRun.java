package org.vmremediator.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.ConfigurationFile;
import org.vmremediator.config.RetriesConfig;
import org.vmremediator.config.VCenterConfig;
import org.vmremediator.vcenter.VCenter;

/** One run of the command line, with what it said and how it ended. */
record CommandRun(int exitCode, String out, String err) {

    /** With real files and the given vCenter. */
    static CommandRun of(VCenter vcenter, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.execute(new FakeOutside(vcenter), new PrintWriter(out), new PrintWriter(err), args);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }

    static CommandRun of(String... args) {
        return of(new FakeTagServer(), args);
    }

    /** With real files and real servers. */
    static CommandRun real(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.execute(new Reality(), new PrintWriter(out), new PrintWriter(err), args);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }

    /** A configuration file with one vCenter and what else is given. */
    static Path configuration(Path directory, String more) {
        String text = """
                vcenters:
                  - name: lab
                    url: https://vcenter.example/sdk
                    username: remediator@vsphere.local
                    password: secret
                instance: test
                """ + more;
        try {
            return Files.writeString(directory.resolve("vm-remediator.yaml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record FakeOutside(VCenter vcenter) implements Outside {
        @Override
        public Configuration configuration(Path file) {
            return ConfigurationFile.load(file, Map.of());
        }

        @Override
        public <T> T withVCenter(VCenterConfig config, RetriesConfig retries, Function<VCenter, T> work) {
            return work.apply(vcenter);
        }
    }
}
