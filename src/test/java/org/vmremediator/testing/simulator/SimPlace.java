package org.vmremediator.testing.simulator;

/** A folder or a resource pool: a name in the inventory's tree. */
record SimPlace(Ref ref, String name, Ref parent) {
    Data properties() {
        return Data.of(ref.type()).with("name", name).with("parent", parent).unset("childEntity", "childType");
    }
}
