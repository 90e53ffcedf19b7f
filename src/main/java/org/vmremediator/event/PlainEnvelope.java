package org.vmremediator.event;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The head of a structured event as nearly every producer writes it: no blanks, and type and source among texts of ASCII without
 * escapes. It is read where it lies, for a third of what a JSON parser takes. Of anything else it knows nothing, and {@link EnvelopeScan} is
 * to be asked; where both know, they say the same. One instance per event.
 */
final class PlainEnvelope {
    /** A head that is longer is not plain; no limit of {@link Json} on texts lies below. */
    private static final int LONGEST = 1000;

    private static final Ascii TYPE = new Ascii(Attributes.TYPE);
    private static final Ascii SUBJECT = new Ascii(Attributes.SUBJECT);
    private static final Ascii SOURCE = new Ascii(Attributes.SOURCE);

    private final EnvelopeHead head = new EnvelopeHead();
    private final byte[] bytes;
    private final int end;
    private int at;

    private PlainEnvelope(ByteBuffer value) {
        bytes = value.array();
        at = value.arrayOffset() + value.position();
        end = at + Math.min(value.remaining(), LONGEST);
    }

    /** Complete, or empty. */
    static Optional<EnvelopeHead> headOf(ByteBuffer value) {
        PlainEnvelope envelope = new PlainEnvelope(value);
        return envelope.read() ? Optional.of(envelope.head) : Optional.empty();
    }

    private boolean read() {
        boolean plain = skip('{') && readAttribute();
        while (plain && !head.isComplete()) {
            plain = skip(',') && readAttribute();
        }
        return plain;
    }

    private boolean readAttribute() {
        int name = at + 1;
        int nameEnd = endOfText();
        if (nameEnd < 0 || !skip(':')) {
            return false;
        }
        int text = at + 1;
        int textEnd = endOfText();
        if (textEnd < 0) {
            return false;
        }
        take(name, nameEnd, text, textEnd);
        return true;
    }

    private boolean skip(char expected) {
        return at < end && bytes[at++] == expected;
    }

    /** Of the one that begins here, which is passed; negative where none does that is plain. */
    private int endOfText() {
        if (!skip('"')) {
            return -1;
        }
        for (int i = at; i < end; i++) {
            byte b = bytes[i];
            if (b == '"') {
                at = i + 1;
                return i;
            }
            // Bytes of other characters than those of ASCII are negative.
            if (b < ' ' || b == '\\') {
                return -1;
            }
        }
        return -1;
    }

    private void take(int name, int nameEnd, int text, int textEnd) {
        if (TYPE.matches(bytes, name, nameEnd)) {
            head.type(text == textEnd ? null : EventType.ofType(Arrays.copyOfRange(bytes, text, textEnd)));
        } else if (SUBJECT.matches(bytes, name, nameEnd)) {
            head.subject(text == textEnd ? null : EventType.ofSubject(Arrays.copyOfRange(bytes, text, textEnd)));
        } else if (SOURCE.matches(bytes, name, nameEnd)) {
            head.source(new String(bytes, text, textEnd - text, StandardCharsets.US_ASCII));
        }
    }
}
