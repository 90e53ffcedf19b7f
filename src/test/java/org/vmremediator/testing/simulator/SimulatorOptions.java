package org.vmremediator.testing.simulator;

/**
 * How the simulated vCenter is reached.
 *
 * @param port 0 for any free one
 * @param api whether {@code /api} is served
 * @param rest whether {@code /rest/com/vmware/cis} is served
 */
public record SimulatorOptions(int port, boolean tls, boolean api, boolean rest, String username, String password) {
    public static final SimulatorOptions DEFAULT =
            new SimulatorOptions(0, false, true, true, "remediator@vsphere.local", "secret");

    public SimulatorOptions withPort(int value) {
        return new SimulatorOptions(value, tls, api, rest, username, password);
    }

    public SimulatorOptions withTls() {
        return new SimulatorOptions(port, true, api, rest, username, password);
    }

    /** As vcsim and vCenter before 7.0U2. */
    public SimulatorOptions withoutApi() {
        return new SimulatorOptions(port, tls, false, rest, username, password);
    }

    public SimulatorOptions withoutRest() {
        return new SimulatorOptions(port, tls, api, false, username, password);
    }

    public SimulatorOptions withLogin(String user, String secret) {
        return new SimulatorOptions(port, tls, api, rest, user, secret);
    }
}
