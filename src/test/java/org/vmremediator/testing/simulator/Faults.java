package org.vmremediator.testing.simulator;

/** The faults of vim25 that the simulator raises, with the members and words of the real ones. */
final class Faults {
    private Faults() {}

    static SimFault of(String type, String message) {
        return new SimFault(Data.typed(type), message);
    }

    static SimFault notAuthenticated(Ref object, String privilege) {
        return new SimFault(
                Data.typed("NotAuthenticated").with("object", object).with("privilegeId", privilege),
                "The session is not authenticated.");
    }

    static SimFault invalidLogin() {
        return of("InvalidLogin", "Cannot complete login due to an incorrect user name or password.");
    }

    static SimFault noPermission(Ref object, String privilege) {
        return new SimFault(
                Data.typed("NoPermission").with("object", object).with("privilegeId", privilege),
                "Permission to perform this operation was denied.");
    }

    static SimFault notFound(Ref object) {
        return new SimFault(
                Data.typed("ManagedObjectNotFound").with("obj", object),
                "The object '%s:%s' has already been deleted or has not been completely created"
                        .formatted(object.type(), object.value()));
    }

    static SimFault invalidProperty(String path) {
        return new SimFault(Data.typed("InvalidProperty").with("name", path), "The property is not valid: " + path);
    }

    static SimFault invalidArgument(String property) {
        return new SimFault(
                Data.typed("InvalidArgument").with("invalidProperty", property),
                "A specified parameter was not correct: " + property);
    }

    static SimFault taskInProgress(Ref task) {
        return new SimFault(Data.typed("TaskInProgress").with("task", task), "Another task is already in progress.");
    }

    static SimFault concurrentAccess() {
        return of("ConcurrentAccess", "Cannot complete operation due to concurrent modification by another operation.");
    }

    static SimFault invalidPowerState(PowerWord requested, PowerWord existing) {
        return new SimFault(
                Data.typed("InvalidPowerState")
                        .with("requestedState", requested.word())
                        .with("existingState", existing.word()),
                "The attempted operation cannot be performed in the current state (%s).".formatted(existing.text()));
    }

    static SimFault hotPlug(String type, String device) {
        return of(type, device + " hot plug is not supported for this virtual machine.");
    }

    static SimFault noDiskSpace(SimDatastore datastore) {
        return new SimFault(
                Data.typed("NoDiskSpace")
                        .with("file", "[" + datastore.name() + "]")
                        .with("datastore", datastore.name()),
                "Insufficient disk space on datastore '%s'.".formatted(datastore.name()));
    }

    static SimFault datastore(String type, SimDatastore datastore, String why) {
        return new SimFault(
                Data.typed(type).with("datastore", datastore.ref()).with("name", datastore.name()),
                "Datastore '%s' %s.".formatted(datastore.name(), why));
    }

    static SimFault datastoreState(SimDatastore datastore) {
        return new SimFault(
                Data.typed("InvalidDatastoreState").with("datastoreName", datastore.name()),
                "The operation cannot be performed in the current state of datastore '%s'."
                        .formatted(datastore.name()));
    }

    static SimFault methodNotFound(Ref receiver, String method) {
        return new SimFault(
                Data.typed("MethodNotFound").with("receiver", receiver).with("method", method),
                "The method is not implemented: " + method);
    }
}
