package org.vmremediator.vcenter;

import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.MethodFault;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads values from a stream, leniently: an element, type or enum constant that the model does not know is skipped, and
 * an unknown subtype is read as the declared type. So a vCenter newer than the model can be read.
 */
final class SoapValues {
    private static final int MAX_DEPTH = 100;

    private final XMLStreamReader xml;
    private int depth;

    SoapValues(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** Reads the element that the stream stands at, to its end. */
    Optional<Object> read(Class<?> declared) throws XMLStreamException {
        if (++depth > MAX_DEPTH) {
            throw new XMLStreamException("elements nested deeper than " + MAX_DEPTH);
        }
        try {
            return readElement(declared);
        } finally {
            depth--;
        }
    }

    void skip() throws XMLStreamException {
        int open = 1;
        while (open > 0) {
            int event = xml.next();
            open += event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
        }
    }

    static Object array(Class<?> component, List<?> values) {
        Object array = Array.newInstance(component, values.size());
        for (int i = 0; i < values.size(); i++) {
            Array.set(array, i, values.get(i));
        }
        return array;
    }

    private Optional<Object> readElement(Class<?> declared) throws XMLStreamException {
        XsiType named = XsiType.of(xml);
        if (named.isArray()) {
            return readArray(VimTypes.componentOf(named.name()));
        }
        Optional<Class<?>> type = named.classOr(declared);
        if (type.isEmpty() && MethodFault.class.isAssignableFrom(declared)) {
            skip();
            return Optional.of(new UnknownFault(named.name()));
        }
        return readAs(type.orElse(declared));
    }

    private Optional<Object> readAs(Class<?> type) throws XMLStreamException {
        if (type == ManagedObjectReference.class) {
            return Optional.of(reference());
        }
        if (SoapText.reads(type)) {
            return SoapText.parse(type, xml.getElementText());
        }
        if (type == Object.class) {
            skip();
            return Optional.empty();
        }
        return Optional.of(readObject(type));
    }

    private ManagedObjectReference reference() throws XMLStreamException {
        ManagedObjectReference reference = new ManagedObjectReference();
        reference.setType(xml.getAttributeValue(null, "type"));
        reference.setVal(xml.getElementText());
        return reference;
    }

    private Optional<Object> readArray(Optional<Class<?>> component) throws XMLStreamException {
        if (component.isEmpty()) {
            skip();
            return Optional.empty();
        }
        List<Object> values = new ArrayList<>();
        while (xml.nextTag() == XMLStreamReader.START_ELEMENT) {
            read(component.get()).ifPresent(values::add);
        }
        return Optional.of(array(component.get(), values));
    }

    private Object readObject(Class<?> type) throws XMLStreamException {
        Object object = newInstance(type);
        Map<Field, List<Object>> arrays = new LinkedHashMap<>();
        while (xml.nextTag() == XMLStreamReader.START_ELEMENT) {
            Optional<Field> field = VimTypes.field(type, xml.getLocalName());
            if (field.isEmpty()) {
                skip();
            } else if (field.get().getType().isArray()) {
                read(field.get().getType().getComponentType())
                        .ifPresent(arrays.computeIfAbsent(field.get(), f -> new ArrayList<>())::add);
            } else {
                set(object, field.get(), read(field.get().getType()));
            }
        }
        arrays.forEach((field, values) ->
                set(object, field, Optional.of(array(field.getType().getComponentType(), values))));
        return object;
    }

    private static void set(Object owner, Field field, Optional<Object> value) {
        try {
            if (value.isPresent()) {
                field.set(owner, value.get());
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " is public in yavijava's model", e);
        }
    }

    private static Object newInstance(Class<?> type) throws XMLStreamException {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new XMLStreamException("no value can be made of " + type, e);
        }
    }
}
