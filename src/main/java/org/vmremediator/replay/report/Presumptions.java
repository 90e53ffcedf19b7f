package org.vmremediator.replay.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.vmremediator.replay.ReplayResult;

/** What a replay takes for granted, and where it may therefore be wrong. */
record Presumptions(ReplayResult result) {
    private static final List<String> MODEL = List.of(
            "Plans are carried out in memory: a tag is attached at once, hardware changes at the power-off, a move takes up and gives back"
                    + " space. The next trigger of the VM meets the result.",
            "Every change succeeds, and at once. In reality tasks take time, fail, and meet people who work on the same VM.",
            "While a VM is looked at, it is as its event says: the alarm is red and nobody has acknowledged it, or the VM is off.",
            "The events stay as they were. A VM that had got more CPUs might not have gone red again; its later alarms are in the figures"
                    + " all the same.");
    private static final List<String> NO_MODEL = List.of(
            "Nothing is carried out, not even in memory: every trigger meets the inventory as it was read, as in a dry run. The same"
                    + " change may be planned again and again.",
            "An alarm that is not red in the inventory counts as cleared, and a VM that is on there is not reconfigured.");
    private static final List<String> ALWAYS = List.of(
            "VMs that have been deleted since are not found; VMs that have been made since, tags attached since, and sizes changed"
                    + " since count as if they had always been so.",
            "Time is that of the events: ages, cooldowns, limits and breakers count as they would have then.",
            "What other events did to the VMs (moves, power-ons, reconfigurations by people) is not followed.",
            "Breakers that wait for a person are not pulled, and nothing is paused.");

    List<String> sentences() {
        List<String> sentences = new ArrayList<>(List.of(dates()));
        sentences.addAll(result.model() ? MODEL : NO_MODEL);
        sentences.addAll(ALWAYS);
        return sentences;
    }

    /** The inventory's date beside those of the events. */
    private String dates() {
        String taken = "The inventory is of " + Numbers.time(result.inventoryTaken()) + " UTC";
        if (result.first().isEmpty() || result.last().isEmpty()) {
            return taken + "; there are no events to compare it with.";
        }
        return taken + ", the events are of " + Numbers.time(result.first().get()) + " to "
                + Numbers.time(result.last().get()) + " UTC: it "
                + where(
                        result.inventoryTaken(),
                        result.first().get(),
                        result.last().get()) + ".";
    }

    private static String where(Instant taken, Instant first, Instant last) {
        if (taken.isAfter(last)) {
            return "was read " + distance(last, taken) + " after the last event";
        }
        return taken.isBefore(first)
                ? "was read " + distance(taken, first) + " before the first event"
                : "was read between them";
    }

    private static String distance(Instant from, Instant to) {
        Duration between = Duration.between(from, to);
        if (between.toDays() > 1) {
            return between.toDays() + " days";
        }
        return between.toHours() > 1 ? between.toHours() + " hours" : between.toMinutes() + " minutes";
    }
}
