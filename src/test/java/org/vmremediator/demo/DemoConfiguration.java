package org.vmremediator.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vmremediator.testing.simulator.SimulatedVCenter;

/** The configuration that the application is started with. */
final class DemoConfiguration {
    private DemoConfiguration() {}

    /** Writes it to a file in that directory. */
    static Path write(Path directory, String bootstrapServers, SimulatedVCenter vcenter) {
        String yaml = """
                # Made by ./demo. config/vm-remediator.yaml explains every option.
                kafka:
                  bootstrap.servers: %s
                  state.dir: %s
                topics: {partitions: 3}
                vcenters:
                  - {name: demo, url: "%s", username: %s, password: %s}
                mode: enforce
                remediations:
                  relocation:
                    datastores: {groups: [["san-*"]]}
                http: {port: 0}
                instance: demo
                """.formatted(
                        bootstrapServers,
                        quoted(directory.resolve("state")),
                        vcenter.url(),
                        vcenter.username(),
                        vcenter.password());
        try {
            return Files.writeString(directory.resolve("vm-remediator.yaml"), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }
}
