package org.vmremediator.bench.latency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.vmremediator.bench.Item;
import org.vmremediator.bench.Lab;
import org.vmremediator.bench.Stats;
import org.vmremediator.bench.Table;
import org.vmremediator.bench.filter.AuditCheck;
import org.vmremediator.bench.site.Alarms;
import org.vmremediator.bench.site.Background;
import org.vmremediator.bench.site.Estate;
import org.vmremediator.bench.site.Site;

/** From the moment at which an alarm is produced to the first call to vCenter about it, and to the tag on the VM. */
public final class LatencyItem implements Item {
    private static final double ALARMS_PER_SECOND =
            Double.parseDouble(System.getProperty("bench.alarms-per-second", "50"));
    private static final int BACKGROUND = 20_000;
    private static final int WARM_UP_SECONDS = 10;

    /** What else goes on meanwhile. */
    private enum Scene {
        QUIET("quiet"),
        SLOW("20 ms per vCenter call"),
        CROWDED(BACKGROUND + " other events/s"),
        SLOW_AND_CROWDED("both");

        private final String words;

        Scene(String words) {
            this.words = words;
        }

        int delayMillis() {
            return this == SLOW || this == SLOW_AND_CROWDED ? 20 : 0;
        }

        boolean isCrowded() {
            return this == CROWDED || this == SLOW_AND_CROWDED;
        }
    }

    private record Round(Stats firstCall, Stats visible) {}

    @Override
    public String id() {
        return "latency";
    }

    @Override
    public String run(Lab lab) {
        int perRound = (int) (ALARMS_PER_SECOND * lab.sizes().latencySeconds());
        int warmUp =
                (int) (ALARMS_PER_SECOND * Math.min(WARM_UP_SECONDS, lab.sizes().latencySeconds()));
        int rounds = lab.sizes().rounds() * Scene.values().length;
        Site site = new Site(lab, Estate.VMS, warmUp + rounds * perRound);
        site.start();
        try (Alarms alarms = new Alarms(site, 0)) {
            alarms.send(warmUp, ALARMS_PER_SECOND);
            alarms.awaitRecords();
            Map<Scene, List<Round>> results = measure(site, alarms, perRound);
            AuditCheck.require(lab.bootstrapServers(), site.auditTopic(), alarms.sent());
            return text(results, perRound);
        }
    }

    private static Map<Scene, List<Round>> measure(Site site, Alarms alarms, int count) {
        Map<Scene, List<Round>> results = new EnumMap<>(Scene.class);
        Random random = new Random(1);
        for (int round = 0; round < site.lab().sizes().rounds(); round++) {
            List<Scene> order = new ArrayList<>(Arrays.asList(Scene.values()));
            Collections.shuffle(order, random);
            for (Scene scene : order) {
                results.computeIfAbsent(scene, any -> new ArrayList<>()).add(play(scene, site, alarms, count));
            }
        }
        return results;
    }

    private static Round play(Scene scene, Site site, Alarms alarms, int count) {
        site.tell("slow " + scene.delayMillis());
        site.tell("forget");
        Map<String, Long> sent =
                scene.isCrowded() ? sendAmongOthers(site, alarms, count) : alarms.send(count, ALARMS_PER_SECOND);
        alarms.awaitRecords();
        Round round = new Round(millis(sent, site.ask("first-calls")), millis(sent, site.ask("visible")));
        site.lab().say(scene.words + ": first call " + show(round.firstCall) + ", tag visible " + show(round.visible));
        return round;
    }

    private static Map<String, Long> sendAmongOthers(Site site, Alarms alarms, int count) {
        Background background = new Background(site, BACKGROUND);
        try {
            return alarms.send(count, ALARMS_PER_SECOND);
        } finally {
            background.close();
        }
    }

    /** Throws when one never came. */
    private static Stats millis(Map<String, Long> from, Map<String, Long> to) {
        return Stats.of(from.entrySet().stream()
                .map(each -> (to.get(each.getKey()) - each.getValue()) / 1000.0)
                .toList());
    }

    private static String show(Stats millis) {
        return String.format(Locale.ROOT, "p50 %.0f, p99 %.0f ms", millis.median(), millis.percentile(99));
    }

    private static String text(Map<Scene, List<Round>> results, int count) {
        Table table = new Table(
                "meanwhile", "first call p50, ms", "first call p99, ms", "tag visible p50, ms", "tag visible p99, ms");
        results.forEach((scene, rounds) -> table.row(
                scene.words,
                show(rounds, each -> each.firstCall.median()),
                show(rounds, each -> each.firstCall.percentile(99)),
                show(rounds, each -> each.visible.median()),
                show(rounds, each -> each.visible.percentile(99))));
        return String.format(
                Locale.ROOT, "%d alarms in each round, %.0f a second.%n%n%s", count, ALARMS_PER_SECOND, table);
    }

    private static String show(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return Stats.of(rounds.stream().map(figure::applyAsDouble).toList()).show("%.0f");
    }
}
