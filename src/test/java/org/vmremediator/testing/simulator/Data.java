package org.vmremediator.testing.simulator;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A vim25 data object. A member that is there with a null value is known and unset; one that is not there is unknown,
 * and a path to it is an InvalidProperty.
 *
 * @param polymorphic whether its xsi:type is written inside other data objects too
 */
record Data(String type, boolean polymorphic, Map<String, Object> members) {
    static Data of(String type) {
        return new Data(type, false, new LinkedHashMap<>());
    }

    /** For members whose declared type is a base type. */
    static Data typed(String type) {
        return new Data(type, true, new LinkedHashMap<>());
    }

    Data with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    Data unset(String... names) {
        for (String name : names) {
            members.put(name, null);
        }
        return this;
    }
}
