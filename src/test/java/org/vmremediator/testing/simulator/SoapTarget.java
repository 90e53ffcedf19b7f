package org.vmremediator.testing.simulator;

import java.util.stream.Collectors;
import org.vmremediator.testing.Xml;

/** What a SOAP call is about, for the call log. */
final class SoapTarget {
    private SoapTarget() {}

    /** The objects that a collector starts from, else the receiver. */
    static String of(SoapRequest request) {
        String read = Xml.descendants(request.body(), "objectSet").stream()
                .flatMap(set -> Xml.text(set, "obj").stream())
                .collect(Collectors.joining(","));
        return read.isEmpty() ? request.self().value() : read;
    }
}
