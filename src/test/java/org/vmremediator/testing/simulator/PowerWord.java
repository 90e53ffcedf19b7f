package org.vmremediator.testing.simulator;

/** VirtualMachinePowerState. */
public enum PowerWord {
    POWERED_ON("poweredOn", "Powered on"),
    POWERED_OFF("poweredOff", "Powered off"),
    SUSPENDED("suspended", "Suspended");

    private final String value;
    private final String text;

    PowerWord(String value, String text) {
        this.value = value;
        this.text = text;
    }

    Word word() {
        return new Word("VirtualMachinePowerState", value);
    }

    String text() {
        return text;
    }

    @Override
    public String toString() {
        return value;
    }
}
