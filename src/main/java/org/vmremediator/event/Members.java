package org.vmremediator.event;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The few members of a vCenter event that matter here, by their path in lower case, whatever the layout was: JSON in
 * PascalCase or camelCase, or XML. A managed object reference is two members, {@code type} and {@code value}.
 */
final class Members {
    static final String KEY = "key";
    static final String CREATED_TIME = "createdtime";
    static final String TO = "to";
    static final String TEMPLATE = "template";
    static final String VM_NAME = "vm.name";
    static final String VM = "vm.vm";
    static final String HOST = "host.host";
    static final String ALARM_NAME = "alarm.name";
    static final String ALARM = "alarm.alarm";
    static final String ENTITY_NAME = "entity.name";
    static final String ENTITY = "entity.entity";

    private static final String TYPE = ".type";
    private static final String VALUE = ".value";
    private static final Set<String> REFERENCES = Set.of(VM, HOST, ALARM, ENTITY);
    private static final Set<String> OBJECTS = Set.of("vm", "host", "alarm", "entity");
    private static final Set<String> TEXTS = Set.of(
            KEY,
            CREATED_TIME,
            TO,
            TEMPLATE,
            VM_NAME,
            ALARM_NAME,
            ENTITY_NAME,
            VM + TYPE,
            VM + VALUE,
            HOST + TYPE,
            HOST + VALUE,
            ALARM + TYPE,
            ALARM + VALUE,
            ENTITY + TYPE,
            ENTITY + VALUE);
    /** They travel on, into plans and audit records; vCenter's own names end at 80 characters. */
    private static final int MAX_LENGTH = 1024;

    private final Map<String, String> texts = new HashMap<>();

    /** The path of a member of an object; the event itself has the empty path. */
    static String path(String object, String member) {
        String lower = member.toLowerCase(Locale.ROOT);
        return object.isEmpty() ? lower : object + "." + lower;
    }

    /** Whether wanted members lie below this path. */
    static boolean isObject(String path) {
        return OBJECTS.contains(path) || isReference(path);
    }

    static boolean isReference(String path) {
        return REFERENCES.contains(path);
    }

    static boolean isText(String path) {
        return TEXTS.contains(path);
    }

    /** @throws DefectException when the text is too long, or the path has another text already */
    void put(String path, String text) {
        if (text.length() > MAX_LENGTH) {
            throw new DefectException(
                    Defect.LIMIT_EXCEEDED, "member " + path + " has more than " + MAX_LENGTH + " characters");
        }
        String before = texts.putIfAbsent(path, text);
        if (before != null && !before.equals(text)) {
            throw new DefectException(Defect.CONTRADICTION, "member " + path + " stands twice in the event");
        }
    }

    /** @param type null when the reference has none */
    void putReference(String path, String type, String value) {
        if (type != null) {
            put(path + TYPE, type);
        }
        put(path + VALUE, value);
    }

    /** Empty for absent, null and blank alike. */
    Optional<String> text(String path) {
        return Optional.ofNullable(texts.get(path)).filter(text -> !text.isBlank());
    }

    /** Empty for absent, null, and both parts blank. */
    Optional<Moref> reference(String path) {
        Optional<String> type = text(path + TYPE);
        Optional<String> value = text(path + VALUE);
        return type.isEmpty() && value.isEmpty()
                ? Optional.empty()
                : Optional.of(new Moref(type.orElse(""), value.orElse("")));
    }

    /** @throws DefectException when it is absent, null or blank */
    String require(String path) {
        return text(path)
                .orElseThrow(() -> new DefectException(Defect.MISSING_MEMBER, "member " + path + " is missing"));
    }
}
