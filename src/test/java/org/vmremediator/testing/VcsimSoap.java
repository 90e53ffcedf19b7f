package org.vmremediator.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** SOAP in its plainest form, written apart from the client under test. */
final class VcsimSoap {
    private static final String ENVELOPE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"\
             xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soapenv:Body>\
            <%1$s xmlns="urn:vim25"><_this type="%2$s">%3$s</_this>%4$s</%1$s></soapenv:Body></soapenv:Envelope>""";

    private final HttpClient http;
    private final URI url;
    private Optional<String> cookie = Optional.empty();

    VcsimSoap(HttpClient http, URI url) {
        this.http = http;
        this.url = url;
    }

    void login(String username, String password) {
        call(
                "Login",
                "SessionManager",
                "SessionManager",
                "<userName>%s</userName><password>%s</password>".formatted(Xml.escape(username), Xml.escape(password)));
    }

    Element call(String method, String type, String moref, String arguments) {
        String body = ENVELOPE.formatted(method, type, Xml.escape(moref), arguments);
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "urn:vim25/6.5")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        cookie.ifPresent(value -> request.header("Cookie", value));
        return decode(method, send(request.build()));
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Element decode(String method, HttpResponse<byte[]> response) {
        response.headers().firstValue("Set-Cookie").ifPresent(value -> cookie = Optional.of(value.split(";", 2)[0]));
        try {
            Element envelope = Xml.parse(response.body());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(method + ": " + envelope.getTextContent());
            }
            return envelope;
        } catch (SAXException e) {
            throw new IllegalStateException(method + ": HTTP " + response.statusCode(), e);
        }
    }

    /** Property texts of one object; nested elements run together, an absent property is missing. */
    Map<String, Element> properties(String type, String moref, String... paths) {
        String spec =
                "<specSet><propSet><type>%s</type>%s</propSet><objectSet><obj type=\"%s\">%s</obj></objectSet></specSet>"
                        .formatted(type, pathSet(List.of(paths)), type, Xml.escape(moref));
        Element answer = call("RetrieveProperties", "PropertyCollector", "propertyCollector", spec);
        return propertiesOf(Xml.descendants(answer, "returnval").get(0));
    }

    static String pathSet(List<String> paths) {
        return String.join(
                "", paths.stream().map("<pathSet>%s</pathSet>"::formatted).toList());
    }

    static Map<String, Element> propertiesOf(Element objectContent) {
        Map<String, Element> properties = new HashMap<>();
        for (Element property : Xml.children(objectContent, "propSet")) {
            properties.put(
                    Xml.text(property, "name").orElseThrow(),
                    Xml.child(property, "val").orElseThrow());
        }
        return properties;
    }
}
