package org.vmremediator.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.vmremediator.config.Configuration;
import org.vmremediator.vcenter.VCenter;
import org.vmremediator.vcenter.VCenterAbout;
import org.vmremediator.vcenter.VCenterException;

/** Looks at one vCenter from every side. What the server cannot tell is said, and keeps nothing else from being looked at. */
final class VCenterCheck {
    private final VCenter vcenter;
    private final Configuration configuration;
    private final String where;

    VCenterCheck(VCenter vcenter, Configuration configuration) {
        this.vcenter = vcenter;
        this.configuration = configuration;
        this.where = "vcenter " + vcenter.name();
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        VCenterAbout about = vcenter.about();
        findings.add(Finding.ok(where, about.fullName() + ", instance " + about.instanceUuid()));
        findings.addAll(guarded(ClockCheck.where(vcenter.name()), this::clock));
        findings.addAll(privileges());
        findings.addAll(guarded(where + ", alarms", this::alarms));
        findings.addAll(guarded(where + ", datastores", this::datastores));
        findings.addAll(new TagProvisioning(vcenter).check(WantedTags.of(configuration)));
        return findings;
    }

    private List<Finding> clock() {
        return List.of(new ClockCheck(Clock.systemUTC()).finding(vcenter.name(), vcenter::currentTime));
    }

    private List<Finding> privileges() {
        PrivilegeCheck check = new PrivilegeCheck(vcenter);
        return NeededPrivileges.of(configuration, vcenter.name()).stream()
                .flatMap(needed ->
                        guarded(PrivilegeCheck.where(vcenter.name(), needed), () -> List.of(check.finding(needed)))
                                .stream())
                .toList();
    }

    private List<Finding> alarms() {
        return new AlarmCheck(vcenter.name(), vcenter.alarms()).findings(configuration);
    }

    private List<Finding> datastores() {
        return configuration.relocation().enabled()
                ? new DatastoreCheck(vcenter.name(), vcenter.datastoreNames()).findings(configuration.relocation())
                : List.of();
    }

    private static List<Finding> guarded(String where, Supplier<List<Finding>> look) {
        try {
            return look.get();
        } catch (VCenterException e) {
            return List.of(Finding.warn(where, "cannot be verified: " + e.getMessage(), "look in the vSphere Client"));
        }
    }
}
