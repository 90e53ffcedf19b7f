package org.vmremediator.event;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Media types, without regard to case and parameters. */
enum ContentType {
    JSON,
    XML;

    private static final String CLOUDEVENTS = "application/cloudevents";
    private static final Ascii STRUCTURED = new Ascii(CLOUDEVENTS);
    private static final Ascii STRUCTURED_JSON = new Ascii(CLOUDEVENTS + "+json");
    private static final int STRUCTURED_JSON_LENGTH = (CLOUDEVENTS + "+json").length();

    /** By prefix, as the Kafka protocol binding has it; makes no string. */
    static boolean isStructured(byte[] contentType) {
        return STRUCTURED.isPrefixOfIgnoringCase(contentType);
    }

    /**
     * The format of an event's data. Where the producer names none, its first character tells.
     *
     * @throws DefectException for any other format
     */
    static ContentType ofData(Optional<String> dataContentType, boolean startsWithBracket) {
        if (dataContentType.isEmpty()) {
            return startsWithBracket ? XML : JSON;
        }
        String subtype = subtype(mediaType(dataContentType.get()));
        if (subtype.equals("json") || subtype.endsWith("+json")) {
            return JSON;
        }
        if (subtype.equals("xml") || subtype.endsWith("+xml")) {
            return XML;
        }
        throw new DefectException(Defect.UNSUPPORTED_CONTENT_TYPE, "the data is neither JSON nor XML");
    }

    /**
     * Accepts structured events in the JSON event format, which is also what no suffix means.
     *
     * @throws DefectException for batches and the other event formats
     */
    static void requireJsonFormat(byte[] contentType) {
        if (!isPlainlyJson(contentType)) {
            requireJsonFormat(mediaType(new String(contentType, StandardCharsets.UTF_8)));
        }
    }

    /** Says yes to what producers write, without making a string of it. */
    private static boolean isPlainlyJson(byte[] contentType) {
        return STRUCTURED_JSON.isPrefixOfIgnoringCase(contentType)
                && (contentType.length == STRUCTURED_JSON_LENGTH || contentType[STRUCTURED_JSON_LENGTH] == ';');
    }

    private static void requireJsonFormat(String mediaType) {
        if (mediaType.startsWith(CLOUDEVENTS + "-batch")) {
            throw new DefectException(Defect.BATCH, "the content type is that of a batch");
        }
        if (!mediaType.equals(CLOUDEVENTS) && !mediaType.equals(CLOUDEVENTS + "+json")) {
            throw new DefectException(Defect.UNSUPPORTED_FORMAT, "a structured event in another format than JSON");
        }
    }

    private static String mediaType(String contentType) {
        int parameters = contentType.indexOf(';');
        String mediaType = parameters < 0 ? contentType : contentType.substring(0, parameters);
        return mediaType.strip().toLowerCase(Locale.ROOT);
    }

    private static String subtype(String mediaType) {
        return mediaType.substring(mediaType.indexOf('/') + 1);
    }
}
