package org.vmremediator.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page with the figures: what was measured stands between marks, and each item replaces its own part only. */
final class PerformanceDocument {
    static final Path PUBLISHED = Path.of("docs", "performance.md");

    private final Path file;

    PerformanceDocument(Path file) {
        this.file = file;
    }

    void write(String item, String text) {
        try {
            Files.writeString(file, with(Files.readString(file), item, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String with(String page, String item, String text) {
        Pattern part = Pattern.compile("(<!-- generated: " + item + " -->\n).*?(<!-- end -->)", Pattern.DOTALL);
        Matcher matcher = part.matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("no part of the page is marked for " + item);
        }
        return matcher.replaceFirst("$1" + Matcher.quoteReplacement(text) + "$2");
    }
}
