package org.vmremediator.vcenter;

import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/** An element's {@code xsi:type}, with its prefix resolved; the empty name when it has none. */
record XsiType(String namespace, String name) {
    static XsiType of(XMLStreamReader xml) {
        String type = xml.getAttributeValue(SoapXml.XSI, "type");
        if (type == null) {
            return new XsiType("", "");
        }
        int colon = type.indexOf(':');
        String namespace = xml.getNamespaceURI(colon < 0 ? "" : type.substring(0, colon));
        return new XsiType(namespace == null ? "" : namespace, type.substring(colon + 1));
    }

    boolean isArray() {
        return name.startsWith("ArrayOf") && name.length() > "ArrayOf".length();
    }

    /** The class, or the declared one where no type is given; empty for a type that the model does not know. */
    Optional<Class<?>> classOr(Class<?> declared) {
        if (name.isEmpty()) {
            return Optional.of(declared);
        }
        Optional<Class<?>> named = namespace.equals(SoapXml.XSD) ? VimTypes.simple(name) : VimTypes.named(name);
        return named.filter(type -> declared.isPrimitive() || declared.isAssignableFrom(type));
    }
}
