package org.vmremediator.testing.simulator;

import java.util.Optional;

/** Follows a nested property path such as {@code config.hardware.numCPU}. */
final class PropertyPath {
    private PropertyPath() {}

    /** Empty when the property is known and unset; throws InvalidProperty for an unknown one. */
    static Optional<Object> resolve(Data object, String path) {
        Object at = object;
        for (String name : path.split("\\.", -1)) {
            if (at == null) {
                return Optional.empty();
            }
            if (!(at instanceof Data data) || !data.members().containsKey(name)) {
                throw Faults.invalidProperty(path);
            }
            at = data.members().get(name);
        }
        return Optional.ofNullable(at);
    }
}
