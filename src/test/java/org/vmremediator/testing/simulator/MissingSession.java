package org.vmremediator.testing.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vmremediator.testing.Xml;
import org.w3c.dom.Element;

/** HTTP 200 and NotAuthenticated in every missingSet: how some servers answer property reads without a session. */
final class MissingSession {
    private MissingSession() {}

    static Object answer(SoapRequest request) {
        List<Data> contents = Xml.descendants(request.body(), "specSet").stream()
                .map(FilterSpec::parse)
                .flatMap(filter -> filter.objects().stream().map(start -> content(start.object(), filter)))
                .toList();
        Element ex = request.body();
        return ex.getLocalName().endsWith("Ex")
                ? Data.of("RetrieveResult").with("objects", new ArrayOf("ObjectContent", contents))
                : contents;
    }

    private static Data content(Ref object, FilterSpec filter) {
        Map<String, SimFault> missing = new LinkedHashMap<>();
        filter.properties().stream()
                .flatMap(spec -> spec.paths().stream())
                .forEach(path -> missing.put(path, Faults.notAuthenticated(object, "System.View")));
        return new ObjectContent(object, Map.of(), missing).toData();
    }
}
