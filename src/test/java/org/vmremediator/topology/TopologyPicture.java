package org.vmremediator.topology;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.GlobalStore;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.apache.kafka.streams.TopologyDescription.Subtopology;

/**
 * A Mermaid flowchart of a topology: topics as parallelograms, processors as boxes, stores as cylinders, a frame around
 * each sub-topology and each global store. The same topology always gives the same text.
 */
final class TopologyPicture {
    private static final Comparator<Node> BY_NAME = Comparator.comparing(Node::name);

    /** Topics and the arrows to and from them, which lie outside the frames. */
    private final Set<String> outside = new LinkedHashSet<>();

    private final StringBuilder text = new StringBuilder("flowchart TB\n");

    private TopologyPicture() {}

    static String of(TopologyDescription topology) {
        TopologyPicture picture = new TopologyPicture();
        topology.subtopologies().stream()
                .sorted(Comparator.comparingInt(Subtopology::id))
                .forEach(picture::frame);
        topology.globalStores().stream()
                .sorted(Comparator.comparingInt(GlobalStore::id))
                .forEach(picture::everywhere);
        picture.outside.forEach(picture::line);
        return picture.text.toString();
    }

    private void frame(Subtopology subtopology) {
        int id = subtopology.id();
        line("subgraph sub" + id + "[\"sub-topology " + id + "\"]");
        sorted(subtopology.nodes()).forEach(this::node);
        line("end");
    }

    private void everywhere(GlobalStore global) {
        int id = global.id();
        line("subgraph sub" + id + "[\"in every instance\"]");
        node(global.source());
        node(global.processor());
        line("end");
    }

    private void node(Node node) {
        line("  " + id("node", node.name()) + "[\"" + node.name() + "\"]");
        sorted(node.successors())
                .forEach(next -> line("  " + id("node", node.name()) + " --> " + id("node", next.name())));
        if (node instanceof Source source) {
            new TreeSet<>(source.topicSet())
                    .forEach(topic -> outside(topic, id("topic", topic), id("node", node.name())));
        } else if (node instanceof Sink sink) {
            outside(sink.topic(), id("node", node.name()), id("topic", sink.topic()));
        } else if (node instanceof Processor processor) {
            new TreeSet<>(processor.stores()).forEach(store -> store(node, store));
        }
    }

    private void store(Node node, String store) {
        line("  " + id("store", store) + "[(\"" + store + "\")]");
        line("  " + id("node", node.name()) + " -.- " + id("store", store));
    }

    private void outside(String topic, String from, String to) {
        outside.add(id("topic", topic) + "[/\"" + topic + "\"/]");
        outside.add(from + " ==> " + to);
    }

    private void line(String line) {
        text.append("  ").append(line).append('\n');
    }

    private static String id(String kind, String name) {
        return kind + "_" + name.replaceAll("[^A-Za-z0-9]", "_");
    }

    private static Collection<Node> sorted(Collection<Node> nodes) {
        Set<Node> byName = new TreeSet<>(BY_NAME);
        byName.addAll(nodes);
        return byName;
    }
}
