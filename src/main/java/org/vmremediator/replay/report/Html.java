package org.vmremediator.replay.report;

import java.util.ArrayDeque;
import java.util.Deque;
import org.vmremediator.audit.AuditLine;

/**
 * Builds markup that is always well-formed: what is opened is closed in order, and all text is escaped, since names come
 * from vCenter and may hold anything. HTML and SVG alike. Not thread-safe.
 */
final class Html {
    private final StringBuilder markup = new StringBuilder(1 << 16);
    private final Deque<String> open = new ArrayDeque<>();

    /** @param attributes names and values in turn */
    Html open(String element, String... attributes) {
        markup.append('<').append(element);
        attributes(attributes);
        markup.append('>');
        open.push(element);
        return this;
    }

    /** Closes what was opened last. */
    Html close() {
        markup.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element without content. */
    Html empty(String element, String... attributes) {
        markup.append('<').append(element);
        attributes(attributes);
        markup.append("/>");
        return this;
    }

    /** An element with text only. */
    Html element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    Html text(String text) {
        escape(text);
        return this;
    }

    /** The content of a style element, which is not escaped: only for what comes with the program. */
    Html style(String css) {
        if (css.contains("<") || css.contains("&")) {
            throw new IllegalArgumentException("a style sheet that is no XML text");
        }
        markup.append(css);
        return this;
    }

    /** A line break in the source, so that a person can read it. */
    Html line() {
        markup.append('\n');
        return this;
    }

    private void attributes(String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            markup.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            markup.append('"');
        }
    }

    private void escape(String text) {
        AuditLine.printable(text).codePoints().forEach(this::escape);
    }

    private void escape(int c) {
        switch (c) {
            case '&' -> markup.append("&amp;");
            case '<' -> markup.append("&lt;");
            case '>' -> markup.append("&gt;");
            case '"' -> markup.append("&quot;");
            case '\'' -> markup.append("&#39;");
            default -> markup.appendCodePoint(isAllowed(c) ? c : '\uFFFD');
        }
    }

    /** Half of a surrogate pair and two others are no characters of XML. */
    private static boolean isAllowed(int c) {
        return c < 0xD800 || (c > 0xDFFF && c != 0xFFFE && c != 0xFFFF);
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return markup.toString();
    }
}
