package org.vmremediator.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Markdown page that tests hold to the code. Parts of it are generated; they stand between {@code <!-- generated: name
 * -->} and {@code <!-- end -->}, and are written anew where the system property {@code docs.regenerate} is true.
 */
public record Document(Path file, String text) {
    /** As on the command line: {@code mvn test -Ddocs.regenerate=true}. */
    private static final boolean REGENERATE = Boolean.getBoolean("docs.regenerate");

    public static Document read(String file) {
        try {
            return new Document(Path.of(file), Files.readString(Path.of(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The generated part as it stands on the page; first written as it should be, if that was asked for. */
    public String generated(String name, String wanted) {
        Pattern part = Pattern.compile("(<!-- generated: " + name + " -->\n)(.*?)(<!-- end -->)", Pattern.DOTALL);
        Matcher matcher = part.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError(file + " has no generated part named " + name);
        }
        if (REGENERATE) {
            write(matcher.replaceFirst("$1" + Matcher.quoteReplacement(wanted) + "$3"));
            return wanted;
        }
        return matcher.group(2);
    }

    /** The text below a heading, down to the next one of any level. */
    public String section(String heading) {
        Matcher matcher = Pattern.compile(
                        "^#+ " + Pattern.quote(heading) + "\n(.*?)(?=^#+ |\\z)", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(text);
        if (!matcher.find()) {
            throw new AssertionError(file + " has no heading " + heading);
        }
        return matcher.group(1);
    }

    /** The fenced blocks of a language. */
    public List<String> blocks(String language) {
        return find(Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE), text);
    }

    /** What stands in backticks in the first cell of each row of the tables in a text. */
    public static List<String> firstCells(String text) {
        return find(Pattern.compile("^\\| `([^`]+)` \\|", Pattern.MULTILINE), text);
    }

    public List<String> links() {
        return find(Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)"), text);
    }

    private static List<String> find(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    private void write(String newText) {
        try {
            Files.writeString(file, newText);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
