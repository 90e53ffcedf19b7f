package org.vmremediator.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vmremediator.bench.calls.CallsItem;
import org.vmremediator.bench.calls.TasksItem;
import org.vmremediator.bench.filter.FilterItem;
import org.vmremediator.bench.growth.GrowthItem;
import org.vmremediator.bench.latency.LatencyItem;
import org.vmremediator.bench.latency.StormItem;
import org.vmremediator.bench.micro.MicroItem;

/** Runs the items that were asked for, one after another, and prints and writes what came out. */
public final class Bench {
    private static final List<Item> ITEMS = List.of(
            new FilterItem(),
            new LatencyItem(),
            new StormItem(),
            new CallsItem(),
            new TasksItem(),
            new GrowthItem(),
            new MicroItem());

    private Bench() {}

    public static void main(String[] arguments) {
        try {
            System.exit(run(Options.parse(arguments).known(ITEMS)));
        } catch (IllegalArgumentException e) {
            System.err.println("bench: " + e.getMessage());
            System.exit(2);
        }
    }

    private static int run(Options options) {
        String machine = Machine.describe(options, System.getProperty("bench.commit", "unknown"));
        System.out.print(machine);
        List<String> failed = new ArrayList<>();
        for (Item item : ITEMS) {
            if (options.wants(item) && !measure(item, options, machine)) {
                failed.add(item.id());
            }
        }
        System.out.println(failed.isEmpty() ? "All was measured." : "FAILED: " + String.join(", ", failed));
        return failed.isEmpty() ? 0 : 1;
    }

    /** One item that fails does not cost the figures of the others. */
    private static boolean measure(Item item, Options options, String machine) {
        System.out.println("\n== " + item.id());
        Instant begun = Instant.now();
        try (Lab lab = Lab.open(options.sizes())) {
            Optional<String> text = measure(item, lab);
            System.out.println("(" + Duration.between(begun, Instant.now()).toSeconds() + " s)");
            text.ifPresent(found -> publish(item, options, machine, found));
            return text.isPresent();
        }
    }

    private static Optional<String> measure(Item item, Lab lab) {
        try {
            String text = item.run(lab);
            System.out.println("\n" + text);
            return Optional.of(text);
        } catch (RuntimeException e) {
            e.printStackTrace();
            lab.keepDirectory();
            return Optional.empty();
        }
    }

    /** Figures of a quick run are printed only. */
    private static void publish(Item item, Options options, String machine, String text) {
        if (!options.sizes().quick()) {
            new PerformanceDocument(PerformanceDocument.PUBLISHED).write(item.id(), text + "\n" + machine);
        }
    }
}
