package org.vmremediator.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vmremediator.config.AlarmFolding;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.DidYouMean;
import org.vmremediator.vcenter.AlarmDefinition;

/** Compares the configured alarms with those that one vCenter defines: a slip in a name means that nothing ever happens. */
final class AlarmCheck {
    private static final Set<String> FOR_VMS = Set.of("VirtualMachine", "ManagedEntity");

    private final String where;
    private final List<AlarmDefinition> defined;

    AlarmCheck(String vcenter, List<AlarmDefinition> defined) {
        this.where = "vcenter " + vcenter + ", alarm ";
        this.defined = defined;
    }

    /**
     * One option that lists alarms.
     *
     * @param key as in the file
     */
    private record AlarmList(String key, List<String> alarms) {}

    /** Of the remediations that are switched on. */
    List<Finding> findings(Configuration configuration) {
        List<AlarmList> lists = new ArrayList<>();
        if (configuration.tagging().enabled()) {
            lists.add(list("tagging.cpu.alarms", configuration.tagging().cpu().alarms()));
            lists.add(list(
                    "tagging.memory.alarms", configuration.tagging().memory().alarms()));
        }
        if (configuration.relocation().enabled()) {
            lists.add(list("relocation.alarms", configuration.relocation().alarms()));
        }
        return lists.stream().flatMap(this::findings).toList();
    }

    private static AlarmList list(String key, List<String> alarms) {
        return new AlarmList("remediations." + key, alarms);
    }

    private Stream<Finding> findings(AlarmList list) {
        return list.alarms().stream().map(alarm -> finding(alarm, list));
    }

    private Finding finding(String alarm, AlarmList list) {
        List<AlarmDefinition> found = named(alarm);
        if (found.isEmpty()) {
            return undefined(alarm, list);
        }
        if (found.stream().noneMatch(AlarmCheck::isForVms)) {
            return Finding.fail(
                    where + quoted(alarm),
                    "is defined for " + types(found) + ", so its events name no VM",
                    "define an alarm for virtual machines, and name it in " + list.key());
        }
        return found.stream().anyMatch(AlarmDefinition::enabled)
                ? Finding.ok(where + quoted(alarm), "is defined for virtual machines")
                : Finding.warn(where + quoted(alarm), "is disabled: it raises no events", "enable it in vCenter");
    }

    private Finding undefined(String alarm, AlarmList list) {
        String nearest = nearest(alarm)
                .map(name -> "; the nearest that is, for virtual machines, is " + quoted(name))
                .orElse("; no alarm for virtual machines is");
        boolean served = list.alarms().stream().anyMatch(other -> !named(other).isEmpty());
        return Finding.warn(
                where + quoted(alarm),
                "is not defined" + nearest,
                served
                        ? "see whether " + list.key() + " means it; another of that list is defined"
                        : "define it or correct " + list.key()
                                + ": no alarm of that list is defined, nothing will happen");
    }

    private List<AlarmDefinition> named(String alarm) {
        return defined.stream()
                .filter(one -> same(one.name(), alarm) || one.moref().equals(alarm))
                .toList();
    }

    private static boolean same(String one, String other) {
        return AlarmFolding.fold(one).equals(AlarmFolding.fold(other));
    }

    /** By the letters that differ, with VM spelled out as vCenter's own alarms spell it. */
    private Optional<String> nearest(String alarm) {
        return defined.stream()
                .filter(AlarmCheck::isForVms)
                .map(AlarmDefinition::name)
                .min(Comparator.comparingInt((String name) -> DidYouMean.distance(spelledOut(name), spelledOut(alarm)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static String spelledOut(String name) {
        return AlarmFolding.fold(name).replaceAll("\\bvm\\b", "virtual machine");
    }

    private static boolean isForVms(AlarmDefinition alarm) {
        return alarm.types().isEmpty() || alarm.types().stream().anyMatch(FOR_VMS::contains);
    }

    private static String types(List<AlarmDefinition> alarms) {
        return alarms.stream()
                .flatMap(alarm -> alarm.types().stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String quoted(String alarm) {
        return "\"" + alarm + "\"";
    }
}
