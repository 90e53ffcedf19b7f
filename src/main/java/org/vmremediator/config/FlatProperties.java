package org.vmremediator.config;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Flattens a section into properties: nested maps by dots, lists by commas. Not thread-safe. */
final class FlatProperties {
    private static final int DEEPEST = 8;

    private final Reading reading;
    private final Function<String, ValueType<String>> typeOf;
    private final Map<String, String> properties = new TreeMap<>();

    private FlatProperties(Reading reading, Function<String, ValueType<String>> typeOf) {
        this.reading = reading;
        this.typeOf = typeOf;
    }

    /** The properties by their whole name below the section; the map is the caller's. */
    static Map<String, String> of(YamlSection section, Function<String, ValueType<String>> typeOf) {
        FlatProperties flat = new FlatProperties(section.reading(), typeOf);
        section.takeAll().forEach((key, node) -> flat.add(section.pathOf(key), key, node, 0));
        return flat.properties;
    }

    private void add(String path, String key, Node node, int depth) {
        if (depth > DEEPEST) {
            reading.problem(path, "found maps more than " + DEEPEST + " deep, expected a property");
        } else if (node instanceof MappingNode map) {
            YamlSection nested = YamlSection.of(reading, path, map);
            nested.takeAll().forEach((name, value) -> add(nested.pathOf(name), key + "." + name, value, depth + 1));
        } else {
            put(path, key, node);
        }
    }

    private void put(String path, String key, Node node) {
        String value = node instanceof SequenceNode list ? joined(path, key, list) : text(path, key, node);
        if (properties.putIfAbsent(key, value) != null) {
            reading.problem(path, "found twice, once with dots and once as a map");
        }
    }

    private String joined(String path, String key, SequenceNode list) {
        return list.getValue().stream().map(item -> text(path, key, item)).collect(Collectors.joining(","));
    }

    private String text(String path, String key, Node node) {
        return reading.parse(path, node, typeOf.apply(key)).orElse("");
    }
}
