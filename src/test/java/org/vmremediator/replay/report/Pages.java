package org.vmremediator.replay.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads reports as XML, which they are too. */
final class Pages {
    private static final Set<String> LOADING =
            Set.of("src", "href", "xlink:href", "srcset", "data", "action", "poster");

    private Pages() {}

    static Document parse(String html) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(html)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("not well-formed", e);
        }
    }

    /** What a browser would fetch, or run. */
    static List<String> loaded(Document page) {
        List<String> found = new ArrayList<>();
        for (Element element : elements(page.getDocumentElement(), "*")) {
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                String name = attributes.item(i).getNodeName();
                if (LOADING.contains(name) || name.startsWith("on")) {
                    found.add(element.getNodeName() + " " + attributes.item(i));
                }
            }
            String text = element.getNodeName().equals("style") ? element.getTextContent() : "";
            if (text.contains("url(") || text.contains("@import")) {
                found.add(text);
            }
        }
        return found;
    }

    static Element section(Document page, String id) {
        return elements(page.getDocumentElement(), "section").stream()
                .filter(section -> section.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no section " + id));
    }

    /** The cells of each row, in all tables of the element. */
    static List<List<String>> rows(Element within) {
        return elements(within, "tr").stream()
                .map(row -> elements(row, "td").stream()
                        .map(Element::getTextContent)
                        .toList())
                .filter(row -> !row.isEmpty())
                .toList();
    }

    static List<Element> elements(Element within, String name) {
        NodeList nodes = within.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
