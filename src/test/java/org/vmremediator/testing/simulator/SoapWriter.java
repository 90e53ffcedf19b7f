package org.vmremediator.testing.simulator;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes answers as vCenter does: one envelope, namespace urn:vim25, xsi:type where the schema needs it. */
final class SoapWriter {
    private static final String XSI = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;
    private static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    private SoapWriter() throws XMLStreamException {
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    }

    /** A list is a repeated returnval, null an answer without one. */
    static byte[] answer(String method, Object result) {
        return write(writer -> {
            writer.open(method + "Response");
            for (Object item : result instanceof List<?> list ? list : Arrays.asList(result)) {
                writer.value("returnval", item, false);
            }
            writer.xml.writeEndElement();
        });
    }

    static byte[] fault(SimFault fault) {
        return write(writer -> {
            writer.xml.writeStartElement("soapenv", "Fault", ENVELOPE);
            writer.plain("faultcode", "ServerFaultCode");
            writer.plain("faultstring", fault.getMessage());
            writer.xml.writeStartElement("detail");
            writer.open(fault.type() + "Fault");
            writer.type(fault.type());
            writer.members(fault.fault());
            writer.xml.writeEndElement();
            writer.xml.writeEndElement();
            writer.xml.writeEndElement();
        });
    }

    /** The inside of an envelope. */
    private interface Content {
        void writeTo(SoapWriter writer) throws XMLStreamException;
    }

    private static byte[] write(Content content) {
        try {
            SoapWriter writer = new SoapWriter();
            writer.envelope(content);
            return writer.bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void envelope(Content content) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("soapenv", "Envelope", ENVELOPE);
        xml.writeNamespace("soapenv", ENVELOPE);
        xml.writeNamespace("xsd", XMLConstants.W3C_XML_SCHEMA_NS_URI);
        xml.writeNamespace("xsi", XSI);
        xml.writeStartElement("soapenv", "Body", ENVELOPE);
        content.writeTo(this);
        xml.writeEndDocument();
        xml.flush();
    }

    private void open(String name) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeDefaultNamespace("urn:vim25");
    }

    private void plain(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void value(String name, Object value, boolean typed) throws XMLStreamException {
        if (value instanceof Any any) {
            value(name, any.value(), true);
        } else if (value instanceof ArrayOf array) {
            array(name, array, typed);
        } else if (value != null) {
            xml.writeStartElement(name);
            content(value, typed);
            xml.writeEndElement();
        }
    }

    private void array(String name, ArrayOf array, boolean typed) throws XMLStreamException {
        if (typed) {
            xml.writeStartElement(name);
            type("ArrayOf" + array.elementType());
        }
        for (Object item : array.items()) {
            value(typed ? array.elementType() : name, item, false);
        }
        if (typed) {
            xml.writeEndElement();
        }
    }

    private void content(Object value, boolean typed) throws XMLStreamException {
        if (value instanceof Data data) {
            type(data.type(), typed || data.polymorphic());
            members(data);
        } else if (value instanceof Ref ref) {
            xml.writeAttribute("type", ref.type());
            type("ManagedObjectReference", typed);
            xml.writeCharacters(ref.value());
        } else {
            type(scalarType(value), typed);
            xml.writeCharacters(value instanceof Word word ? word.value() : value.toString());
        }
    }

    private void members(Data data) throws XMLStreamException {
        for (Map.Entry<String, Object> member : data.members().entrySet()) {
            value(member.getKey(), member.getValue(), false);
        }
    }

    private void type(String name, boolean wanted) throws XMLStreamException {
        if (wanted) {
            type(name);
        }
    }

    private void type(String name) throws XMLStreamException {
        xml.writeAttribute("xsi", XSI, "type", name);
    }

    private static String scalarType(Object value) {
        if (value instanceof Word word) {
            return word.type();
        }
        if (value instanceof Integer) {
            return "xsd:int";
        }
        if (value instanceof Long) {
            return "xsd:long";
        }
        if (value instanceof Boolean) {
            return "xsd:boolean";
        }
        if (value instanceof Short) {
            return "xsd:short";
        }
        return value instanceof Instant ? "xsd:dateTime" : "xsd:string";
    }
}
