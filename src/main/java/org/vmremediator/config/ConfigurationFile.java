package org.vmremediator.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Reads {@code vm-remediator.yaml}; what the options mean stands in {@code docs/configuration.md}. */
public final class ConfigurationFile {
    private ConfigurationFile() {}

    /**
     * The configuration that the file and the environment make, with the defaults for what is absent.
     *
     * @throws ConfigurationException with every problem of the file, one in a line
     */
    public static Configuration load(Path file, Map<String, String> environment) {
        Reading reading = new Reading(file, environment);
        YamlSection root = YamlDocument.parse(file.toString(), content(file), reading);
        Configuration configuration = ConfigurationReader.read(root);
        root.reportUnknownKeys();
        reading.refuseProblems();
        return configuration;
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new ConfigurationException(file + ": cannot be read: " + FileTrouble.of(e));
        }
    }
}
