package org.vmremediator.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A list in the file, its items under their keys: {@code vcenters[0]}. */
final class YamlList {
    private YamlList() {}

    static boolean isList(Node node) {
        return node instanceof SequenceNode;
    }

    /** None, and a problem on record, when the node is no list. */
    static Map<String, Node> items(Reading reading, String key, Node node, String expected) {
        Map<String, Node> items = new LinkedHashMap<>();
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(item -> items.put(key + "[" + items.size() + "]", item));
        } else {
            reading.mismatch(key, node, expected);
        }
        items.forEach(reading::at);
        return items;
    }

    /** Without those that are no values of the type, which are problems on record. */
    static <T> List<T> values(Reading reading, String key, Node node, ValueType<T> type) {
        return items(reading, key, node, "a list, each " + type.expected()).entrySet().stream()
                .flatMap(item -> reading.parse(item.getKey(), item.getValue(), type).stream())
                .collect(Collectors.toUnmodifiableList());
    }
}
