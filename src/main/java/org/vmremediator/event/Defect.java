package org.vmremediator.event;

import java.util.Locale;

/** Why a record could not be understood: the closed list of reason codes in the headers of dead letters. */
public enum Defect {
    TRUNCATED("The JSON ends too early."),
    MALFORMED("Not JSON, not whole XML, or not in the shape of a CloudEvent or vCenter event."),
    LIMIT_EXCEEDED("Too large, too deep, or one value too long."),
    BATCH("A batch of CloudEvents; the Kafka protocol binding has none."),
    TOMBSTONE("The record has no value."),
    UNSUPPORTED_FORMAT("A structured CloudEvent in another event format than JSON."),
    UNSUPPORTED_SPECVERSION("The CloudEvents specversion is not 1.0."),
    UNSUPPORTED_CONTENT_TYPE("The data is neither JSON nor XML."),
    MISSING_TYPE("No CloudEvents type, so that it cannot be told whether the event concerns us."),
    MISSING_ATTRIBUTE("A CloudEvents attribute that identifies the event is missing or empty."),
    NO_DATA("The CloudEvent carries no data."),
    FORBIDDEN_XML("The XML has a document type declaration."),
    MISSING_MEMBER("A member of the vCenter event that we need is missing or empty."),
    INVALID_MEMBER("A member of the vCenter event has a value that it cannot have."),
    INVALID_MOREF("A managed object reference that could not be one."),
    CONTRADICTION("Two parts of the event disagree."),
    UNEXPECTED("A fault in vm-remediator itself while it read the record.");

    private final String meaning;

    Defect(String meaning) {
        this.meaning = meaning;
    }

    /** One sentence for the documentation. */
    public String meaning() {
        return meaning;
    }

    /** The code in the dead letter's headers, such as {@code missing-type}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
