package org.vmremediator.event;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a vCenter event in XML, as Go's encoding prints it: camelCase elements, a reference's type in an attribute. Knows
 * no document types, so neither entities nor external files. One instance per event.
 */
final class XmlMembers {
    private static final int MAX_DEPTH = 100;
    private static final String UNWANTED = "-";

    private final XMLStreamReader reader;
    private final Members members = new Members();
    private final Deque<String> paths = new ArrayDeque<>();

    private XmlMembers(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** @throws DefectException for anything but one whole, plain XML document */
    static Members read(byte[] bytes) {
        if (bytes.length > Json.MAX_BYTES) {
            throw new DefectException(Defect.LIMIT_EXCEEDED, "more than " + Json.MAX_BYTES + " bytes");
        }
        try {
            return read(factory().createXMLStreamReader(new ByteArrayInputStream(bytes)));
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /** @throws DefectException for anything but one whole, plain XML document */
    static Members read(String text) {
        try {
            return read(factory().createXMLStreamReader(new StringReader(text)));
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    private static Members read(XMLStreamReader reader) throws XMLStreamException {
        try {
            return new XmlMembers(reader).readAll();
        } finally {
            reader.close();
        }
    }

    /** A new one each time: a factory may not be shared between threads. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entity");
        });
        return factory;
    }

    private Members readAll() throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> enter();
                case XMLStreamConstants.END_ELEMENT -> paths.pop();
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw forbidden();
                default -> {}
            }
        }
        return members;
    }

    /** The text of a wanted element is read with its end; of any other only the path is kept. */
    private void enter() throws XMLStreamException {
        if (paths.size() >= MAX_DEPTH) {
            throw new DefectException(Defect.LIMIT_EXCEEDED, "XML deeper than " + MAX_DEPTH + " elements");
        }
        String path = path();
        if (Members.isReference(path)) {
            String type = reader.getAttributeValue(null, "type");
            members.putReference(path, type, reader.getElementText().strip());
        } else if (Members.isText(path)) {
            members.put(path, reader.getElementText().strip());
        } else {
            paths.push(path);
        }
    }

    /** The root element stands for the event, whatever its name. */
    private String path() {
        if (paths.isEmpty()) {
            return "";
        }
        String parent = paths.peek();
        return parent.isEmpty() || Members.isObject(parent) ? Members.path(parent, reader.getLocalName()) : UNWANTED;
    }

    private static DefectException forbidden() {
        return new DefectException(
                Defect.FORBIDDEN_XML, "XML with a document type declaration or an entity of its own");
    }

    private static DefectException malformed(XMLStreamException e) {
        return new DefectException(Defect.MALFORMED, "XML: " + e.getMessage());
    }
}
