package org.vmremediator.event;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules for the CloudEvents attributes of an event whose class concerns us, the same in both content modes. */
final class Attributes {
    static final String SPECVERSION = "specversion";
    static final String ID = "id";
    static final String SOURCE = "source";
    static final String TYPE = "type";
    static final String SUBJECT = "subject";
    static final String EVENTCLASS = "eventclass";
    static final String DATACONTENTTYPE = "datacontenttype";
    static final Set<String> NAMES = Set.of(SPECVERSION, ID, SOURCE, TYPE, SUBJECT, EVENTCLASS, DATACONTENTTYPE);

    private static final String SUPPORTED_SPECVERSION = "1.0";
    private static final String PLAIN_EVENT = "event";
    /** They travel on, into plans and audit records; no producer's are a tenth as long. */
    private static final int MAX_LENGTH = 2048;

    private Attributes() {}

    /** @param attributes by name; what is absent or empty is not in it */
    static Triaged judge(Map<String, String> attributes, EventClass eventClass, Encoding encoding) {
        if (!attributes.getOrDefault(EVENTCLASS, PLAIN_EVENT).equals(PLAIN_EVENT)) {
            return Triaged.Irrelevant.INSTANCE;
        }
        check(attributes);
        return new Triaged.Relevant(typed(attributes), eventClass, encoding);
    }

    private static void check(Map<String, String> attributes) {
        String specVersion = require(attributes, SPECVERSION);
        if (!specVersion.equals(SUPPORTED_SPECVERSION)) {
            throw new DefectException(Defect.UNSUPPORTED_SPECVERSION, "specversion is not 1.0");
        }
        require(attributes, ID);
        require(attributes, SOURCE);
        attributes.forEach(Attributes::checkLength);
    }

    private static String require(Map<String, String> attributes, String name) {
        String value = attributes.get(name);
        if (value == null || value.isBlank()) {
            throw new DefectException(Defect.MISSING_ATTRIBUTE, "attribute " + name + " is missing or empty");
        }
        return value;
    }

    private static void checkLength(String name, String value) {
        if (value.length() > MAX_LENGTH) {
            throw new DefectException(
                    Defect.LIMIT_EXCEEDED, "attribute " + name + " has more than " + MAX_LENGTH + " characters");
        }
    }

    private static EventAttributes typed(Map<String, String> attributes) {
        return new EventAttributes(
                attributes.get(ID),
                attributes.get(SOURCE),
                attributes.get(TYPE),
                Optional.ofNullable(attributes.get(SUBJECT)),
                Optional.ofNullable(attributes.get(DATACONTENTTYPE)));
    }
}
