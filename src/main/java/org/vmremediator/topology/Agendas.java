package org.vmremediator.topology;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.vmremediator.policy.Remediation;

/**
 * The agendas of a task: one for each remediation in each vCenter, for what is to be observed and for what is to be
 * tried again. Not thread-safe.
 */
final class Agendas {
    private record Desk(String vcenter, Remediation remediation, boolean acting) {
        static Desk of(PendingEntry entry) {
            return new Desk(entry.vm().vcenter(), entry.remediation(), entry.stage() == Stage.ACTING);
        }
    }

    private final Map<Desk, Agenda> agendas = new HashMap<>();

    /** Puts a head on its agenda, or elsewhere if it stands there already. */
    void add(PendingEntry entry, Instant due) {
        agenda(Desk.of(entry)).add(entry.key(), entry.sequence(), due);
    }

    /** The key that is due first among those to be observed, whatever its remediation, taken off. */
    Optional<String> pollToPlan(String vcenter, Predicate<Remediation> open, Instant now) {
        return Arrays.stream(Remediation.values())
                .map(remediation -> new Desk(vcenter, remediation, false))
                .filter(desk -> agenda(desk).peek(now).isPresent())
                .sorted(Comparator.comparing(desk -> agenda(desk).peek(now).orElseThrow(), Agenda.Item.ORDER))
                .filter(desk -> open.test(desk.remediation()))
                .findFirst()
                .flatMap(desk -> agenda(desk).poll(now));
    }

    /** The next key whose action is to be tried again, taken off. */
    Optional<String> pollToAct(String vcenter, Remediation remediation, Instant now) {
        return agenda(new Desk(vcenter, remediation, true)).poll(now);
    }

    private Agenda agenda(Desk desk) {
        return agendas.computeIfAbsent(desk, any -> new Agenda());
    }
}
