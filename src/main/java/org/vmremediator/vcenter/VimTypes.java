package org.vmremediator.vcenter;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** vSphere's types by name, and their fields in the order of the schema. Looks each up once. */
final class VimTypes {
    private static final String PACKAGE = "com.vmware.vim25.";
    private static final Map<String, Class<?>> SIMPLE = Map.of(
            "string", String.class,
            "anyURI", String.class,
            "boolean", Boolean.class,
            "int", Integer.class,
            "long", Long.class,
            "short", Short.class,
            "byte", Byte.class,
            "double", Double.class,
            "float", Float.class,
            "dateTime", Calendar.class);
    private static final Map<String, Optional<Class<?>>> CLASSES = new ConcurrentHashMap<>();
    private static final Map<Class<?>, List<Field>> FIELDS = new ConcurrentHashMap<>();

    private VimTypes() {}

    /** The class of an {@code xsd:} type. */
    static Optional<Class<?>> simple(String name) {
        return Optional.ofNullable(SIMPLE.get(name));
    }

    /** The class of a vim25 type; empty when it is newer than the model. */
    static Optional<Class<?>> named(String name) {
        return CLASSES.computeIfAbsent(name, VimTypes::load);
    }

    /** The component of {@code ArrayOfString} or {@code ArrayOfVirtualDevice}. */
    static Optional<Class<?>> componentOf(String arrayName) {
        String component = arrayName.substring("ArrayOf".length());
        Optional<Class<?>> simple = simple(component.substring(0, 1).toLowerCase(Locale.ROOT) + component.substring(1));
        return simple.isPresent() ? simple : named(component);
    }

    /** The fields, those of the base type first. */
    static List<Field> fields(Class<?> type) {
        List<Field> known = FIELDS.get(type);
        if (known == null) {
            known = allFields(type);
            FIELDS.put(type, known);
        }
        return known;
    }

    static Optional<Field> field(Class<?> type, String name) {
        return fields(type).stream()
                .filter(field -> field.getName().equals(name))
                .findFirst();
    }

    private static List<Field> allFields(Class<?> type) {
        if (type == null || !type.getName().startsWith(PACKAGE)) {
            return List.of();
        }
        List<Field> all = new ArrayList<>(fields(type.getSuperclass() == null ? Object.class : type.getSuperclass()));
        Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()) && !Modifier.isStatic(field.getModifiers()))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(PACKAGE + name, false, VimTypes.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty(); // an answer from a newer vCenter than the model: skipped
        }
    }
}
