package org.vmremediator.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** A vcsim of its own for a test: govmomi's vCenter simulator, as a process on a free port. */
public final class Vcsim implements AutoCloseable {
    private static final Pattern PRINTED = Pattern.compile("GOVC_URL=(\\S+) GOVC_SIM_PID=(\\d+)");
    private static final Duration START_LIMIT = Duration.ofSeconds(30);

    private final Process process;
    private final URI printed;

    private Vcsim(Process process, URI printed) {
        this.process = process;
        this.printed = printed;
    }

    public static boolean isAvailable() {
        return VcsimBinary.find().isPresent();
    }

    /** Skips the test where there is no vcsim; in CI its absence fails the test. */
    public static void require() {
        String missing = "vcsim not found: set -Dvcsim.path or VCSIM, or run .ci/run, which installs it";
        if (!isAvailable() && System.getenv("CI") != null) {
            throw new AssertionError(missing);
        }
        Assumptions.assumeTrue(isAvailable(), missing);
    }

    /** Requires vcsim and starts it, with flags such as {@code -vm 2} beside {@code -l}. */
    public static Vcsim start(String... flags) {
        require();
        List<String> command =
                new ArrayList<>(List.of(VcsimBinary.find().orElseThrow().toString(), "-l", "127.0.0.1:0"));
        command.addAll(List.of(flags));
        try {
            Path log = Files.createTempFile("vcsim", ".log");
            return start(new ProcessBuilder(command).redirectError(log.toFile()), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vcsim start(ProcessBuilder builder, Path log) throws IOException {
        Process process = builder.start();
        Thread reader = stopWhenSilent(process);
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line; (line = output.readLine()) != null; ) {
            Matcher matcher = PRINTED.matcher(line);
            if (matcher.find()) {
                reader.interrupt();
                return new Vcsim(process, URI.create(matcher.group(1)));
            }
        }
        throw new IllegalStateException("vcsim printed no GOVC_URL: " + Files.readString(log));
    }

    private static Thread stopWhenSilent(Process process) {
        Thread limit = new Thread(() -> stopAfter(process, START_LIMIT), "vcsim-start-limit");
        limit.setDaemon(true);
        limit.start();
        return limit;
    }

    private static void stopAfter(Process process, Duration limit) {
        try {
            TimeUnit.MILLISECONDS.sleep(limit.toMillis());
            process.destroyForcibly();
        } catch (InterruptedException started) {
            Thread.currentThread().interrupt();
        }
    }

    /** The SOAP endpoint, without the credentials that vcsim prints. */
    public URI url() {
        return URI.create("%s://%s:%d/sdk".formatted(printed.getScheme(), printed.getHost(), printed.getPort()));
    }

    public String username() {
        return printed.getUserInfo().split(":", 2)[0];
    }

    public String password() {
        return printed.getUserInfo().split(":", 2)[1];
    }

    public String certificatePem() {
        return Certificates.pemOf(url());
    }

    /** An independent client of this vcsim. */
    public VcsimReader reader() {
        return VcsimReader.open(url(), username(), password());
    }

    public long pid() {
        return process.pid();
    }

    /** Ends this very process; vcsim then removes its directories itself. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
