package org.vmremediator.cli;

import java.util.Set;
import org.vmremediator.config.Mode;
import org.vmremediator.vcenter.VCenter;

/** Names the privileges that the account lacks on the root folder, for each purpose. */
final class PrivilegeCheck {
    private final VCenter vcenter;

    PrivilegeCheck(VCenter vcenter) {
        this.vcenter = vcenter;
    }

    static String where(String vcenter, NeededPrivileges needed) {
        return "vcenter " + vcenter + ", privileges for " + needed.purpose();
    }

    Finding finding(NeededPrivileges needed) {
        Set<String> missing = vcenter.missingPrivileges(needed.privileges());
        String where = where(vcenter.name(), needed);
        if (missing.isEmpty()) {
            return Finding.ok(where, granted(needed));
        }
        String lacks = "the account lacks " + String.join(", ", missing) + " on the root folder";
        return needed.mode() == Mode.ENFORCE
                ? Finding.fail(where, lacks, needed.advice())
                : Finding.warn(where, lacks + ", which a dry run does without", needed.advice());
    }

    private static String granted(NeededPrivileges needed) {
        String granted = String.join(", ", needed.privileges()) + " granted on the root folder";
        return needed.isSettledByRootFolder()
                ? granted
                : granted + "; whether as a global permission, which tags need, cannot be verified";
    }
}
