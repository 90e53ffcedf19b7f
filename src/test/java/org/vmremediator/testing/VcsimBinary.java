package org.vmremediator.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the vcsim executable is: {@code -Dvcsim.path}, then {@code $VCSIM}, {@code PATH}, {@code $HOME/go/bin}. */
final class VcsimBinary {
    private VcsimBinary() {}

    /** What was named but is no executable is an error, not a reason to look further. */
    static Optional<Path> find() {
        Optional<String> named =
                Optional.ofNullable(System.getProperty("vcsim.path")).or(() -> environment("VCSIM"));
        if (named.isPresent()) {
            return Optional.of(executable(Path.of(named.get())));
        }
        return Stream.concat(onPath(), goBin()).filter(Files::isExecutable).findFirst();
    }

    private static Path executable(Path path) {
        if (!Files.isExecutable(path)) {
            throw new IllegalStateException("vcsim was named, but is not executable: " + path);
        }
        return path;
    }

    private static Stream<Path> onPath() {
        return environment("PATH").stream()
                .flatMap(path -> Stream.of(path.split(File.pathSeparator, -1)))
                .map(directory -> Path.of(directory, "vcsim"));
    }

    private static Stream<Path> goBin() {
        return environment("HOME").stream().map(home -> Path.of(home, "go", "bin", "vcsim"));
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
