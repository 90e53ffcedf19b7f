package org.vmremediator.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * A map in the file, read by asking for its keys. What was never asked for is an unknown key. Not thread-safe.
 *
 * <p>A getter that meets a bad value puts a problem on record and answers a default, so that one reading finds everything.
 */
final class YamlSection {
    private final Reading reading;
    private final String path;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();
    private final List<YamlSection> children = new ArrayList<>();

    private YamlSection(Reading reading, String path) {
        this.reading = reading;
        this.path = path;
    }

    /** The section at the path, empty when the node is null or, with a problem on record, no map. */
    static YamlSection of(Reading reading, String path, Node node) {
        YamlSection section = new YamlSection(reading, path);
        reading.at(path, node);
        if (node instanceof MappingNode map) {
            map.getValue().forEach(section::add);
        } else if (!Reading.isNull(node)) {
            reading.mismatch(path.isEmpty() ? "the file" : path, node, "a map of keys and values");
        }
        return section;
    }

    /** Every key with what stands there, all of them taken as known. */
    Map<String, Node> takeAll() {
        asked.addAll(nodes.keySet());
        return nodes;
    }

    String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    Reading reading() {
        return reading;
    }

    <T> T value(String key, ValueType<T> type, T byDefault) {
        return ask(key, type.expected())
                .flatMap(node -> reading.parse(pathOf(key), node, type))
                .orElse(byDefault);
    }

    /** Null in the file is as good as absent. */
    <T> Optional<T> optional(String key, ValueType<T> type) {
        return ask(key, type.expected())
                .filter(node -> !Reading.isNull(node))
                .flatMap(node -> reading.parse(pathOf(key), node, type));
    }

    /** The stand-in is for the rest of a reading that is refused in the end. */
    <T> T required(String key, ValueType<T> type, T standIn) {
        if (!nodes.containsKey(key)) {
            reading.problem(pathOf(key), "missing, expected " + type.expected());
        }
        return value(key, type, standIn);
    }

    <T> List<T> list(String key, ValueType<T> type, List<T> byDefault) {
        return ask(key, "a list, each " + type.expected())
                .map(node -> YamlList.values(reading, pathOf(key), node, type))
                .orElse(byDefault);
    }

    <T> List<List<T>> lists(String key, ValueType<T> type) {
        String expected = "a list of lists, each " + type.expected();
        List<List<T>> lists = new ArrayList<>();
        ask(key, expected)
                .ifPresent(node -> YamlList.items(reading, pathOf(key), node, expected)
                        .forEach((itemPath, item) -> lists.add(YamlList.values(reading, itemPath, item, type))));
        return List.copyOf(lists);
    }

    YamlSection section(String key) {
        asked.add(key);
        Node node = nodes.get(key);
        return child(node == null ? new YamlSection(reading, pathOf(key)) : of(reading, pathOf(key), node));
    }

    /** The sections of a list that must have at least one. */
    List<YamlSection> sections(String key, String what) {
        asked.add(key);
        String expected = "a list of at least one " + what;
        Node node = nodes.get(key);
        if (node == null) {
            reading.problem(pathOf(key), "missing, expected " + expected);
            return List.of();
        }
        Map<String, Node> items = YamlList.items(reading, pathOf(key), node, expected);
        if (YamlList.isList(node) && items.isEmpty()) {
            reading.problem(pathOf(key), "found [], expected " + expected);
        }
        return items.entrySet().stream()
                .map(item -> child(of(reading, item.getKey(), item.getValue())))
                .collect(Collectors.toUnmodifiableList());
    }

    /** Takes the key as known without reading it here. */
    Optional<Node> ask(String key, String expected) {
        asked.add(key);
        reading.asked(pathOf(key), expected);
        return Optional.ofNullable(nodes.get(key));
    }

    /** Puts every key that nobody asked for on record, in this section and those below it. */
    void reportUnknownKeys() {
        nodes.keySet().stream()
                .filter(key -> !asked.contains(key))
                .forEach(key -> reading.problem(pathOf(key), UnknownKey.problem(key, asked, reading.options())));
        children.forEach(YamlSection::reportUnknownKeys);
    }

    private YamlSection child(YamlSection section) {
        children.add(section);
        return section;
    }

    private void add(NodeTuple tuple) {
        Node keyNode = tuple.getKeyNode();
        if (!(keyNode instanceof ScalarNode scalar)) {
            reading.mismatch(path, keyNode, "a plain key");
            return;
        }
        String key = scalar.getValue();
        if (nodes.putIfAbsent(key, tuple.getValueNode()) != null) {
            int line = Reading.lineOf(keyNode);
            reading.problemAt(line, pathOf(key), "found twice, first in line " + reading.line(pathOf(key)));
        }
        reading.at(pathOf(key), keyNode);
    }
}
