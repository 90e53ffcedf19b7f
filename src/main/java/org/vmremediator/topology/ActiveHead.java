package org.vmremediator.topology;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.vmremediator.policy.Change;
import org.vmremediator.policy.Remediation;
import org.vmremediator.policy.VmKey;
import org.vmremediator.topology.VCenterStatus.InFlight;

/** The head of a lane that is being observed, planned or acted on. */
record ActiveHead(VmKey vm, Remediation remediation, Stage stage, Optional<Change.Relocate> move, Instant since) {

    boolean isIn(String vcenter) {
        return vm.vcenter().equals(vcenter);
    }

    /** A running relocation, which occupies no call: its task is followed. */
    boolean isFollowing() {
        return stage == Stage.ACTING && remediation == Remediation.RELOCATION;
    }

    InFlight inFlight() {
        String words = stage == Stage.WAITING ? "observing" : stage.name().toLowerCase(Locale.ROOT);
        return new InFlight(vm.moref(), remediation.id(), words, since);
    }
}
