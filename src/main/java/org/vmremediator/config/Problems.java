package org.vmremediator.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Everything found wrong in one file, told at once. Not thread-safe. */
final class Problems {
    private final String file;
    private final List<Problem> all = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(int line, String key, String text) {
        all.add(new Problem(line, key + ": " + text));
    }

    /** Throws when there are any, one line for each, in the order of the file. */
    void refuse() {
        if (!all.isEmpty()) {
            throw new ConfigurationException(all.stream()
                    .sorted(Comparator.comparingInt(Problem::line))
                    .map(problem -> file + ":" + problem.line() + ": " + problem.text())
                    .distinct()
                    .collect(Collectors.joining("\n")));
        }
    }

    private record Problem(int line, String text) {}
}
