package org.vmremediator.vcenter;

import com.vmware.vim25.ManagedObjectReference;
import java.util.Map;
import java.util.Optional;

/**
 * What was read of one managed object.
 *
 * @param values by property path; what is unset in vCenter is absent
 * @param fault why a property that was asked for could not be read
 */
record VimObject(ManagedObjectReference reference, Map<String, Object> values, Optional<VCenterFault> fault) {

    <T> Optional<T> get(String path, Class<T> type) {
        return Optional.ofNullable(values.get(path)).filter(type::isInstance).map(type::cast);
    }

    boolean isTrue(String path) {
        return get(path, Boolean.class).orElse(false);
    }

    boolean isA(String type) {
        return reference.getType().equals(type);
    }

    String moref() {
        return reference.getVal();
    }

    /** Itself, if all that was asked for could be read. */
    VimObject complete() {
        fault.ifPresent(reason -> {
            throw new VCenterException(reason);
        });
        return this;
    }
}
