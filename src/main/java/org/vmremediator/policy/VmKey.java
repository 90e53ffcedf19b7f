package org.vmremediator.policy;

import java.util.Objects;

/**
 * A virtual machine, told apart from every other: the configured name of its vCenter and its managed object id there,
 * since a managed object id is unique only within its vCenter.
 *
 * <p>The text form is {@code <vcenter>/<moref>}; it is the record key of the plans and audit topics.
 */
public record VmKey(String vcenter, String moref) {
    public VmKey {
        Objects.requireNonNull(vcenter, "vcenter");
        Objects.requireNonNull(moref, "moref");
    }

    /** Splits at the last slash, so that {@code ?host/vm-1} (a source nobody claims) reads back too. */
    public static VmKey parse(String text) {
        int slash = text.lastIndexOf('/');
        if (slash < 1 || slash == text.length() - 1) {
            throw new IllegalArgumentException("not <vcenter>/<moref>: " + text);
        }
        return new VmKey(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return vcenter + "/" + moref;
    }
}
