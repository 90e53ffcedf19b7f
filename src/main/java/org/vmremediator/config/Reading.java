package org.vmremediator.config;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One reading of one file: its problems, the line of each key, and which options were asked for. Not thread-safe.
 *
 * <p>A key is the path as the operator reads it: {@code vcenters[0].tls.verify}.
 */
final class Reading {
    private static final Pattern INDEX = Pattern.compile("\\[[0-9]+]");
    private static final int SHOWN_LENGTH = 80;

    private final Problems problems;
    private final References references;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, String> options = new LinkedHashMap<>();
    private final Set<String> referring = new HashSet<>();

    Reading(Path file, Map<String, String> environment) {
        this.problems = new Problems(file.toString());
        this.references = new References(file.toAbsolutePath().getParent(), environment);
    }

    /** Every option that was asked for, present or not, with what it expects; list indices are left out. */
    Map<String, String> options() {
        return options;
    }

    void asked(String key, String expected) {
        options.put(INDEX.matcher(key).replaceAll("[]"), expected);
    }

    void at(String key, Node node) {
        lines.putIfAbsent(key, lineOf(node));
    }

    boolean isPresent(String key) {
        return lines.containsKey(key);
    }

    /** The line of the key or, when it is absent, of what it should stand in. */
    int line(String key) {
        String here = key;
        while (!lines.containsKey(here) && !here.isEmpty()) {
            here = here.substring(0, Math.max(0, Math.max(here.lastIndexOf('.'), here.lastIndexOf('['))));
        }
        return lines.getOrDefault(here, 1);
    }

    static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    static boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    /** Whether what stands at the key, or below it, came from somewhere else and is not to be shown. */
    boolean isReferring(String key) {
        return referring.stream().anyMatch(other -> other.startsWith(key));
    }

    /** What the default refers to; empty, and a problem on record, when that is not there. */
    String byReference(String key, String reference) {
        return resolve(key, line(key), reference).orElse("");
    }

    Path resolvePath(String path) {
        return references.resolvePath(path);
    }

    void problem(String key, String text) {
        problems.add(line(key), key, text);
    }

    void problemAt(int line, String key, String text) {
        problems.add(line, key, text);
    }

    void mismatch(String key, Node found, String expected) {
        problemAt(lineOf(found), key, "found " + shown(key, found) + ", expected " + expected);
    }

    void refuseProblems() {
        problems.refuse();
    }

    /** Empty, and a problem on record, when the node is no value of the type. */
    <T> Optional<T> parse(String key, Node node, ValueType<T> type) {
        at(key, node);
        if (!(node instanceof ScalarNode scalar) || isNull(node)) {
            mismatch(key, node, type.expected());
            return Optional.empty();
        }
        Optional<String> text = resolve(key, lineOf(node), scalar.getValue());
        Optional<T> value = text.flatMap(type::parse);
        if (text.isPresent() && value.isEmpty()) {
            mismatch(key, node, type.expected() + suggestion(text.get(), type));
        }
        return value;
    }

    private Optional<String> resolve(String key, int line, String text) {
        if (References.isIn(text)) {
            referring.add(key);
        }
        try {
            return Optional.of(references.resolve(text));
        } catch (ConfigurationException e) {
            problemAt(line, key, e.getMessage());
            return Optional.empty();
        }
    }

    private static String suggestion(String text, ValueType<?> type) {
        return DidYouMean.nearest(text, type.choices())
                .map(word -> ", did you mean " + word + "?")
                .orElse("");
    }

    private static String shown(String key, Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            return YamlSection.isList(node) ? "a list" : "a map";
        }
        String text = scalar.getValue();
        if (isNull(node) || text.isEmpty()) {
            return "nothing";
        }
        if (Sensitive.isSensitive(key)) {
            return "a value that is not shown";
        }
        return '"' + abbreviated(text) + '"' + (References.isIn(text) ? " (its value is not shown)" : "");
    }

    private static String abbreviated(String text) {
        String oneLine = Sensitive.withoutUserInfo(text).replaceAll("\\p{Cntrl}", " ");
        return oneLine.length() <= SHOWN_LENGTH ? oneLine : oneLine.substring(0, SHOWN_LENGTH) + "...";
    }
}
