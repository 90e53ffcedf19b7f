package org.vmremediator.vcenter;

import com.vmware.vim25.MethodFault;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one SOAP answer into yavijava's model; throws what the server threw. */
final class SoapDecoder {
    private static final XMLInputFactory FACTORY = SoapXml.inputFactory();

    private final XMLStreamReader xml;
    private final SoapValues values;

    private SoapDecoder(byte[] answer) throws XMLStreamException {
        xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(answer));
        values = new SoapValues(xml);
    }

    /**
     * The value of {@code returnval}.
     *
     * @param returnType as yavijava's stubs name it: {@code ObjectContent[]}, {@code UpdateSet}, or null for none
     * @throws XMLStreamException when this is no SOAP answer
     */
    static Object decode(byte[] answer, String returnType) throws XMLStreamException {
        return new SoapDecoder(answer).body(returnType);
    }

    private Object body(String returnType) throws XMLStreamException {
        enter("Envelope");
        enter("Body");
        if (xml.nextTag() != XMLStreamReader.START_ELEMENT) {
            throw new XMLStreamException("an empty SOAP body");
        }
        if (xml.getLocalName().equals("Fault")) {
            throw fault();
        }
        return returnValues(returnType);
    }

    private void enter(String element) throws XMLStreamException {
        while (xml.nextTag() == XMLStreamReader.START_ELEMENT) {
            if (xml.getLocalName().equals(element)) {
                return;
            }
            values.skip();
        }
        throw new XMLStreamException("no SOAP " + element);
    }

    private Object returnValues(String returnType) throws XMLStreamException {
        Class<?> type = typeOf(returnType);
        List<Object> found = new ArrayList<>();
        while (xml.nextTag() == XMLStreamReader.START_ELEMENT) {
            values.read(type).ifPresent(found::add);
        }
        if (returnType == null) {
            return null;
        }
        return returnType.endsWith("[]")
                ? SoapValues.array(type, found)
                : found.stream().findFirst().orElse(null);
    }

    private static Class<?> typeOf(String returnType) {
        if (Calendar.class.getSimpleName().equals(returnType)) {
            return Calendar.class; // of CurrentTime alone, which writes no xsi:type
        }
        return returnType == null
                ? Object.class
                : VimTypes.named(returnType.replace("[]", "")).orElse(Object.class);
    }

    private VCenterException fault() throws XMLStreamException {
        String message = "";
        Optional<MethodFault> detail = Optional.empty();
        while (xml.nextTag() == XMLStreamReader.START_ELEMENT) {
            if (xml.getLocalName().equals("faultstring")) {
                message = xml.getElementText();
            } else if (xml.getLocalName().equals("detail")) {
                detail = detail();
            } else {
                values.skip();
            }
        }
        return SoapFaults.of(detail.orElseGet(() -> new UnknownFault("SoapFault")), message);
    }

    private Optional<MethodFault> detail() throws XMLStreamException {
        Optional<MethodFault> first = Optional.empty();
        while (xml.nextTag() == XMLStreamReader.START_ELEMENT) {
            String element = xml.getLocalName();
            Optional<?> value = values.read(MethodFault.class);
            if (first.isEmpty()) {
                first = Optional.of(known(value, element));
            }
        }
        return first;
    }

    /** A detail without xsi:type is named by its element: {@code InvalidLoginFault}. */
    private static MethodFault known(Optional<?> value, String element) {
        if (value.orElse(null) instanceof MethodFault fault && fault.getClass() != MethodFault.class) {
            return fault;
        }
        return new UnknownFault(element.replaceAll("Fault$", ""));
    }
}
