package org.vmremediator.testing.simulator;

import java.util.List;
import org.vmremediator.testing.Xml;
import org.w3c.dom.Element;

/** A PropertyFilterSpec: which properties of which objects. */
record FilterSpec(List<PropSpec> properties, List<ObjectSpec> objects) {

    /** PropertySpec. */
    record PropSpec(String type, boolean all, List<String> paths) {
        static PropSpec parse(Element element) {
            boolean all = Xml.text(element, "all").map(Boolean::parseBoolean).orElse(false);
            return new PropSpec(Xml.text(element, "type").orElseThrow(), all, Xml.texts(element, "pathSet"));
        }
    }

    /** ObjectSpec: where to start. */
    record ObjectSpec(Ref object, boolean skip, List<Selection> selections) {
        static ObjectSpec parse(Element element) {
            return new ObjectSpec(
                    SoapRequest.ref(Xml.child(element, "obj").orElseThrow()),
                    skips(element),
                    Selection.parseAll(element));
        }
    }

    /**
     * A TraversalSpec, or a SelectionSpec that names one.
     *
     * @param type empty for a mere name
     */
    record Selection(String name, String type, String path, boolean skip, List<Selection> next) {
        static List<Selection> parseAll(Element parent) {
            return Xml.children(parent, "selectSet").stream()
                    .map(Selection::parse)
                    .toList();
        }

        private static Selection parse(Element element) {
            return new Selection(
                    Xml.text(element, "name").orElse(""),
                    Xml.text(element, "type").orElse(""),
                    Xml.text(element, "path").orElse(""),
                    skips(element),
                    parseAll(element));
        }

        boolean isTraversal() {
            return !type.isEmpty();
        }
    }

    static FilterSpec parse(Element element) {
        return new FilterSpec(
                Xml.children(element, "propSet").stream().map(PropSpec::parse).toList(),
                Xml.children(element, "objectSet").stream()
                        .map(ObjectSpec::parse)
                        .toList());
    }

    private static boolean skips(Element element) {
        return Xml.text(element, "skip").map(Boolean::parseBoolean).orElse(false);
    }
}
