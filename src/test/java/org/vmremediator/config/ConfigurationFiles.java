package org.vmremediator.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes and loads configuration files for tests. */
final class ConfigurationFiles {
    static final Path SHIPPED = Path.of("config", "vm-remediator.yaml");
    static final Map<String, String> ENVIRONMENT = Map.of("VCENTER_PASSWORD", "hush-hush", "HOSTNAME", "node-1");

    /** The least that loads, and as a sub-string what most tests put their own keys before or after. */
    static final String VCENTERS = """
            vcenters:
              - name: lab
                url: https://vcenter.example/sdk
                username: remediator@vsphere.local
                password: ${env:VCENTER_PASSWORD}
            """;

    private ConfigurationFiles() {}

    static Configuration load(Path directory, String yaml) {
        return ConfigurationFile.load(write(directory, yaml), ENVIRONMENT);
    }

    static Path write(Path directory, String yaml) {
        try {
            return Files.writeString(directory.resolve("vm-remediator.yaml"), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
