package org.vmremediator.vcenter;

import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.ws.Argument;
import java.io.StringWriter;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes one request. Every text is escaped, absent values are left out, and so are the members that yavijava's model
 * cannot leave unset.
 */
final class SoapEncoder {
    /** Primitive in the model, so never absent there; sending them would set NPIV names. */
    private static final Set<String> NEVER_SENT = Set.of("npivDesiredNodeWwns", "npivDesiredPortWwns");

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private SoapEncoder() throws XMLStreamException {
        xml = SoapXml.outputFactory().createXMLStreamWriter(text);
    }

    static String encode(String method, Argument[] arguments, Optional<String> operationId) {
        try {
            SoapEncoder encoder = new SoapEncoder();
            encoder.envelope(method, arguments, operationId);
            return encoder.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("cannot be written as XML: the arguments of " + method, e);
        }
    }

    private void envelope(String method, Argument[] arguments, Optional<String> operationId) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("soapenv", "Envelope", SoapXml.ENVELOPE);
        xml.writeNamespace("soapenv", SoapXml.ENVELOPE);
        xml.writeNamespace("xsi", SoapXml.XSI);
        xml.writeNamespace("xsd", SoapXml.XSD);
        if (operationId.isPresent()) {
            header(operationId.get());
        }
        xml.writeStartElement("soapenv", "Body", SoapXml.ENVELOPE);
        xml.writeStartElement("", method, SoapXml.VIM);
        xml.writeDefaultNamespace(SoapXml.VIM);
        for (Argument argument : arguments) {
            write(argument.getName(), argument.getValue(), declaredType(argument));
        }
        xml.writeEndDocument();
    }

    private void header(String operationId) throws XMLStreamException {
        xml.writeStartElement("soapenv", "Header", SoapXml.ENVELOPE);
        xml.writeStartElement("", "operationID", SoapXml.VIM);
        xml.writeDefaultNamespace(SoapXml.VIM);
        xml.writeCharacters(operationId);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static Class<?> declaredType(Argument argument) {
        String name = argument.getType().replace("[]", "");
        return VimTypes.named(name).orElse(Object.class);
    }

    private void write(String name, Object value, Class<?> declared) throws XMLStreamException {
        if (value == null) {
            return;
        }
        if (value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                write(name, Array.get(value, i), declared);
            }
            return;
        }
        xml.writeStartElement("", name, SoapXml.VIM);
        content(value, declared);
        xml.writeEndElement();
    }

    private void content(Object value, Class<?> declared) throws XMLStreamException {
        if (value instanceof ManagedObjectReference reference) {
            xml.writeAttribute("type", reference.getType());
            xml.writeCharacters(reference.getVal());
        } else if (VimTypes.fields(value.getClass()).isEmpty()) {
            xml.writeCharacters(value.toString());
        } else {
            members(value, declared);
        }
    }

    private void members(Object value, Class<?> declared) throws XMLStreamException {
        if (value.getClass() != declared) {
            xml.writeAttribute("xsi", SoapXml.XSI, "type", value.getClass().getSimpleName());
        }
        for (Field field : VimTypes.fields(value.getClass())) {
            if (!NEVER_SENT.contains(field.getName())) {
                write(field.getName(), valueOf(field, value), componentType(field.getType()));
            }
        }
    }

    private static Object valueOf(Field field, Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " is public in yavijava's model", e);
        }
    }

    private static Class<?> componentType(Class<?> type) {
        return type.isArray() ? type.getComponentType() : type;
    }
}
