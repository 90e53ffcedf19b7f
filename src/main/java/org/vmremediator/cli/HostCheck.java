package org.vmremediator.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.StreamsConfig;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.HttpConfig;

/** Looks at the machine: whether {@code run} could listen and keep its state here. */
final class HostCheck {
    private final Configuration configuration;

    HostCheck(Configuration configuration) {
        this.configuration = configuration;
    }

    /** Only what is not well. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        listening(configuration.http()).ifPresent(findings::add);
        stateDirectory().ifPresent(findings::add);
        return findings;
    }

    /** A WARN, since it may well be the running vm-remediator that listens there. */
    private static Optional<Finding> listening(HttpConfig http) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(http.host(), http.port()));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Finding.warn(
                    "http " + http.host() + ":" + http.port(),
                    "cannot be listened on: " + e.getMessage(),
                    "fine if vm-remediator runs already; else choose another http.host or http.port"));
        }
    }

    private Optional<Finding> stateDirectory() {
        String named = new StreamsConfig(configuration.kafka().properties()).getString(StreamsConfig.STATE_DIR_CONFIG);
        Path directory = Path.of(named).toAbsolutePath();
        Path there = directory;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return Files.isDirectory(there) && Files.isWritable(there)
                ? Optional.empty()
                : Optional.of(Finding.fail(
                        "state " + directory,
                        there + " is no directory that this user can write to",
                        "set kafka: state.dir, or run as the user that owns it"));
    }
}
