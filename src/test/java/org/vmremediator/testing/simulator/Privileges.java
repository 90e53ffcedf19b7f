package org.vmremediator.testing.simulator;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The privileges that the account lacks; it has all others. */
final class Privileges {
    private final Set<String> revoked = ConcurrentHashMap.newKeySet();

    boolean has(String privilege) {
        return !revoked.contains(privilege);
    }

    void require(String privilege, Ref object) {
        if (!has(privilege)) {
            throw Faults.noPermission(object, privilege);
        }
    }

    void revoke(String privilege) {
        revoked.add(privilege);
    }

    void grant(String privilege) {
        revoked.remove(privilege);
    }
}
