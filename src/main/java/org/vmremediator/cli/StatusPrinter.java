package org.vmremediator.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.VCenterConfig;
import org.vmremediator.judging.Pause;
import org.vmremediator.topology.ControlRecords;
import org.vmremediator.topology.VCenterStatus;

/** Prints the status for people and for programs. */
final class StatusPrinter {
    private final PrintWriter out;

    StatusPrinter(PrintWriter out) {
        this.out = out;
    }

    void json(Map<Pause.Key, Pause> pauses, List<VCenterStatus> vcenters) {
        out.println(ControlRecords.json(pauses, vcenters));
    }

    void words(Configuration configuration, Map<Pause.Key, Pause> pauses, List<VCenterStatus> vcenters) {
        List<Map.Entry<Pause.Key, Pause>> held = pauses.entrySet().stream()
                .filter(each -> !each.getKey().isBreakerOnCorrelation())
                .toList();
        boolean open = vcenters.stream().anyMatch(each -> !each.breakers().isEmpty());
        String nothing = open ? "Nothing is paused; a breaker is open, see below." : "Nothing is paused.";
        out.println(held.isEmpty() ? nothing : "Paused:");
        held.forEach(each -> pause(each.getKey(), each.getValue()));
        vcenters.forEach(this::vcenter);
        configuration.vcenters().stream()
                .map(VCenterConfig::name)
                .filter(name ->
                        vcenters.stream().noneMatch(each -> each.vcenter().equals(name)))
                .forEach(name -> out.println("vCenter " + name + ": no instance has reported on it yet"));
    }

    private void pause(Pause.Key key, Pause pause) {
        out.println("  " + PauseScope.words(key) + ", since " + time(pause.since()) + " by " + pause.by() + ": "
                + pause.reason());
    }

    private void vcenter(VCenterStatus status) {
        out.println("vCenter " + status.vcenter() + ": owned by " + status.instance() + " since " + time(status.since())
                + ", reported " + time(status.written()));
        String oldest = status.oldest()
                .map(each -> "; the oldest trigger is of " + time(each))
                .orElse("");
        out.println("  waiting: " + status.waiting() + ", in flight: "
                + status.inFlight().size() + oldest);
        status.inFlight()
                .forEach(each -> out.println("    " + each.vm() + " " + each.remediation() + " " + each.stage()
                        + " since " + time(each.since())));
        status.breakers().forEach(open -> breaker(status.vcenter(), open));
    }

    private void breaker(String vcenter, VCenterStatus.OpenBreaker open) {
        Pause.Key key = Pause.Key.parse(open.key());
        out.println("  breaker open since " + time(open.since()) + ": " + open.reason());
        if (key.isBreakerOnCorrelation()) {
            out.println("    skipped until it ends by itself or by resume --vcenter " + vcenter + ": "
                    + listed(open.vms()));
        } else {
            out.println("    until resume " + key.remediation() + " --vcenter " + vcenter);
        }
    }

    private static String listed(List<String> vms) {
        String count = vms.size() < VCenterStatus.OpenBreaker.LISTED ? "" : "the first ";
        return count + vms.size() + " VMs (" + String.join(", ", vms) + ")";
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
