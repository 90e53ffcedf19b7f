package org.vmremediator.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Subtopology;
import org.junit.jupiter.api.Test;

/** What our promises need of the shape: planning and acting in one task, and names that do not move. */
class TopologyShapeTest {
    private static final List<String> PLAN_AND_ACT =
            List.of("observe-and-plan", "tagging", "reconfiguration", "relocation");

    private final TopologyDescription topology = Topologies.shipped().describe();

    @Test
    void shouldPlanAndActInOneSubTopology() {
        List<Subtopology> theirs = topology.subtopologies().stream()
                .filter(each -> processors(each).stream().map(Node::name).anyMatch(PLAN_AND_ACT::contains))
                .toList();

        assertThat(theirs)
                .singleElement()
                .satisfies(each ->
                        assertThat(processors(each)).extracting(Node::name).containsAll(PLAN_AND_ACT));
    }

    @Test
    void shouldShareThePendingWork() {
        assertThat(allProcessors())
                .filteredOn(each -> each.stores().contains("pending-work"))
                .extracting(Node::name)
                .contains("admit")
                .containsAll(PLAN_AND_ACT)
                .hasSize(PLAN_AND_ACT.size() + 1);
    }

    @Test
    void shouldNameEveryNode() {
        assertThat(topology.subtopologies())
                .flatExtracting(Subtopology::nodes)
                .extracting(Node::name)
                .isNotEmpty()
                .noneMatch(name -> name.matches(".*(KSTREAM|KTABLE|\\d{5,}).*"));
    }

    @Test
    void shouldReadAndPlanInDifferentSubTopologies() {
        assertThat(topology.subtopologies()).hasSize(2);
        assertThat(topology.subtopologies())
                .filteredOn(each -> processors(each).stream().map(Node::name).anyMatch("triage"::equals))
                .singleElement()
                .satisfies(each ->
                        assertThat(processors(each)).extracting(Node::name).doesNotContainAnyElementsOf(PLAN_AND_ACT));
    }

    /** A global store is a copy in each instance; anything that must be exact belongs to a task. */
    @Test
    void shouldKnowOnlyThePausesEverywhere() {
        assertThat(topology.globalStores())
                .singleElement()
                .satisfies(each -> assertThat(each.processor().stores()).containsExactly("control"));
    }

    private List<Processor> allProcessors() {
        return topology.subtopologies().stream()
                .flatMap(each -> processors(each).stream())
                .toList();
    }

    private static List<Processor> processors(Subtopology subtopology) {
        return subtopology.nodes().stream()
                .filter(Processor.class::isInstance)
                .map(Processor.class::cast)
                .collect(Collectors.toList());
    }
}
