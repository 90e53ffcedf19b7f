package org.vmremediator.testing.simulator;

import java.util.Locale;

/** A refusal of the REST API: {@code com.vmware.vapi.std.errors.<name>}. */
final class RestError extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String name;

    private RestError(int status, String name, String message) {
        super(message);
        this.status = status;
        this.name = name;
    }

    static RestError notFound(String what) {
        return new RestError(404, "not_found", what + " could not be found.");
    }

    static RestError invalidArgument(String message) {
        return new RestError(400, "invalid_argument", message);
    }

    static RestError alreadyExists(String what) {
        return new RestError(400, "already_exists", what + " already exists.");
    }

    static RestError unauthorized(String privilege, String object) {
        return new RestError(403, "unauthorized", "Missing privilege %s on %s.".formatted(privilege, object));
    }

    static RestError unauthenticated() {
        return new RestError(401, "unauthenticated", "Authentication required.");
    }

    int status() {
        return status;
    }

    String type() {
        return "com.vmware.vapi.std.errors." + name;
    }

    /** As the {@code /api} dialect names it. */
    String errorType() {
        return name.toUpperCase(Locale.ROOT);
    }
}
