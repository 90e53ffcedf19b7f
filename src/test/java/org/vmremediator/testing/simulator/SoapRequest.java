package org.vmremediator.testing.simulator;

import java.util.List;
import java.util.Optional;
import org.vmremediator.testing.Xml;
import org.w3c.dom.Element;

/**
 * One SOAP call.
 *
 * @param session the key from the cookie, alive or not
 */
record SoapRequest(String method, Element body, Ref self, Optional<String> operationId, String session) {

    static SoapRequest parse(Element envelope, String session) {
        Element call = Xml.child(envelope, "Body")
                .map(body -> Xml.children(body).get(0))
                .orElseThrow(() -> new IllegalArgumentException("no soapenv:Body"));
        Optional<String> operationId = Xml.child(envelope, "Header").flatMap(header -> Xml.text(header, "operationID"));
        Ref self = Xml.child(call, "_this").map(SoapRequest::ref).orElse(new Ref("", ""));
        return new SoapRequest(call.getLocalName(), call, self, operationId, session);
    }

    static Ref ref(Element element) {
        return new Ref(element.getAttribute("type"), element.getTextContent().strip());
    }

    Optional<String> text(String name) {
        return Xml.text(body, name);
    }

    Optional<Element> child(String name) {
        return Xml.child(body, name);
    }

    List<Ref> refs(String name) {
        return Xml.children(body, name).stream().map(SoapRequest::ref).toList();
    }
}
