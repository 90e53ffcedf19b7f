package org.vmremediator.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Map;

/** What a refused file is answered, with the file's name alone for its path. */
final class Refusals {
    private Refusals() {}

    static String of(Path directory, String yaml) {
        return of(ConfigurationFiles.write(directory, yaml), ConfigurationFiles.ENVIRONMENT);
    }

    static String of(Path file, Map<String, String> environment) {
        ConfigurationException refusal =
                catchThrowableOfType(ConfigurationException.class, () -> ConfigurationFile.load(file, environment));
        return String.valueOf(refusal == null ? null : refusal.getMessage())
                .replace(file.toString(), String.valueOf(file.getFileName()));
    }
}
