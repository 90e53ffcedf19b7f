package org.vmremediator.testing.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The wanted properties of one object.
 *
 * @param missing the paths that could not be read, each with its fault
 */
record ObjectContent(Ref object, Map<String, Object> values, Map<String, SimFault> missing) {
    Data toData() {
        List<Data> properties = new ArrayList<>();
        values.forEach((path, value) ->
                properties.add(Data.of("DynamicProperty").with("name", path).with("val", new Any(value))));
        return Data.of("ObjectContent")
                .with("obj", object)
                .with("propSet", new ArrayOf("DynamicProperty", properties))
                .with("missingSet", missingSet());
    }

    ArrayOf missingSet() {
        List<Data> faults = new ArrayList<>();
        missing.forEach((path, fault) ->
                faults.add(Data.of("MissingProperty").with("path", path).with("fault", localized(fault))));
        return new ArrayOf("MissingProperty", faults);
    }

    private static Data localized(SimFault fault) {
        return Data.of("LocalizedMethodFault")
                .with("fault", fault.fault())
                .with("localizedMessage", fault.getMessage());
    }
}
