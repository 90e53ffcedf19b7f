package org.vmremediator.event;

import java.util.regex.Pattern;

/** A managed object reference as an event has it: anything, until it is checked. */
record Moref(String type, String value) {
    static final String VIRTUAL_MACHINE = "VirtualMachine";

    /** No markup and no path: it ends up in XML and in URLs. */
    private static final Pattern VALUE = Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9._-]{1,80}");

    boolean is(String wanted) {
        return type.equals(wanted);
    }

    boolean isValid() {
        return VALUE.matcher(value).matches();
    }

    /** @throws DefectException for anything but a virtual machine that could be one */
    Moref requireVirtualMachine() {
        if (!is(VIRTUAL_MACHINE) || !isValid()) {
            throw new DefectException(Defect.INVALID_MOREF, "the reference to the virtual machine could not be one");
        }
        return this;
    }
}
