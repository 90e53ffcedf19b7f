package org.vmremediator.bench.filter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.vmremediator.bench.Item;
import org.vmremediator.bench.Lab;
import org.vmremediator.bench.Stats;
import org.vmremediator.bench.Table;
import org.vmremediator.chaos.Jvm;

/** How fast the application reads events of which 99 in 100 concern nobody, beside what else could read them. */
public final class FilterItem implements Item {
    private static final List<Case> ALL = List.of(
            new Case(Layout.BINARY, Reader.CONSUMER),
            new Case(Layout.BINARY, Reader.COUNTING),
            new Case(Layout.BINARY, Reader.UNWAITING),
            new Case(Layout.BINARY, Reader.CLOUD_EVENTS),
            new Case(Layout.BINARY, Reader.APPLICATION),
            new Case(Layout.BINARY, Reader.RIVAL),
            new Case(Layout.BINARY, Reader.REPLAY),
            new Case(Layout.STRUCTURED, Reader.CONSUMER),
            new Case(Layout.STRUCTURED, Reader.COUNTING),
            new Case(Layout.STRUCTURED, Reader.CLOUD_EVENTS),
            new Case(Layout.STRUCTURED, Reader.APPLICATION),
            new Case(Layout.STRUCTURED, Reader.RIVAL),
            new Case(Layout.STRUCTURED, Reader.REPLAY),
            new Case(Layout.XML, Reader.CONSUMER),
            new Case(Layout.XML, Reader.COUNTING),
            new Case(Layout.XML, Reader.CLOUD_EVENTS),
            new Case(Layout.XML, Reader.APPLICATION),
            new Case(Layout.XML, Reader.REPLAY),
            new Case(Layout.BEHIND, Reader.COUNTING),
            new Case(Layout.BEHIND, Reader.APPLICATION));

    /** A quick run has these. */
    private static final Set<Reader> QUICK =
            EnumSet.of(Reader.COUNTING, Reader.CLOUD_EVENTS, Reader.APPLICATION, Reader.REPLAY);

    private record Case(Layout layout, Reader reader) {
        private String name() {
            return layout.words() + "-" + reader.name().toLowerCase(Locale.ROOT);
        }
    }

    /** Events per second, and the bytes that the reading thread allocated and the nanoseconds it worked for each. */
    private record Result(double rate, double bytes, double nanos) {}

    @Override
    public String id() {
        return "filter";
    }

    @Override
    public String run(Lab lab) {
        List<Case> cases = cases(lab);
        cases.stream().map(Case::layout).distinct().forEach(layout -> Filler.fill(lab, layout, load(lab)));
        Map<Case, List<Result>> rates = new LinkedHashMap<>();
        cases.forEach(each -> rates.put(each, new ArrayList<>()));
        Random random = new Random(1);
        for (int round = 0; round < lab.sizes().rounds(); round++) {
            List<Case> order = new ArrayList<>(cases);
            Collections.shuffle(order, random);
            for (Case each : order) {
                rates.get(each).add(measure(lab, each, round));
            }
        }
        return table(lab, rates);
    }

    /** With {@code bench.cases} a pattern, only those whose names it fits, such as {@code binary-.*}. */
    private static List<Case> cases(Lab lab) {
        String pattern = System.getProperty("bench.cases", "");
        return ALL.stream()
                .filter(each -> each.reader != Reader.RIVAL || !rival().isEmpty())
                .filter(each ->
                        pattern.isEmpty() ? isUsual(each, lab) : each.name().matches(pattern))
                .toList();
    }

    private static boolean isUsual(Case each, Lab lab) {
        return !lab.sizes().quick() || (each.layout == Layout.BINARY && QUICK.contains(each.reader));
    }

    /** Where the classes of another build are, if {@code bench.rival} says so. */
    private static String rival() {
        return System.getProperty("bench.rival", "");
    }

    /** {@code bench.events} has it otherwise. */
    private static Load load(Lab lab) {
        return new Load(Integer.getInteger("bench.events", lab.sizes().events()));
    }

    private static Result measure(Lab lab, Case each, int round) {
        String id = each.name() + "-" + round;
        Reader.Job job = new Reader.Job(
                id,
                lab.bootstrapServers(),
                each.layout().topic(),
                load(lab),
                lab.directory().resolve(id));
        Jvm jvm = lab.start(
                id,
                options(each, id),
                ReaderMain.class,
                each.reader().name(),
                job.id(),
                job.bootstrapServers(),
                job.topic(),
                Integer.toString(job.load().counted()),
                job.directory().toString());
        String[] answer = jvm.answer().split(" ", -1);
        Result result =
                new Result(Double.parseDouble(answer[0]), Double.parseDouble(answer[1]), Double.parseDouble(answer[2]));
        jvm.exitCode(60);
        if (each.reader() == Reader.APPLICATION || each.reader() == Reader.RIVAL) {
            AuditCheck.require(
                    job.bootstrapServers(), job.auditTopic(), job.load().triggers());
        }
        lab.say(String.format(
                Locale.ROOT, "%-32s %,9.0f/s %,6.0f B %,6.0f ns CPU", id, result.rate, result.bytes, result.nanos));
        return result;
    }

    /** With {@code bench.jfr} a directory, each reader leaves a recording there. */
    private static List<String> options(Case each, String id) {
        List<String> options = new ArrayList<>(List.of("-Xmx1g"));
        String recordings = System.getProperty("bench.jfr", "");
        if (!recordings.isEmpty()) {
            options.add("-Xlog:jfr+startup=off");
            options.add("-XX:StartFlightRecording=settings=profile,filename=" + recordings + "/" + id + ".jfr");
        }
        if (each.reader() == Reader.RIVAL) {
            options.add("-cp");
            options.add(
                    System.getProperty("java.class.path").replace("target/classes", System.getProperty("bench.rival")));
        }
        return options;
    }

    private static String table(Lab lab, Map<Case, List<Result>> rates) {
        Table table = new Table(
                "layout",
                "reader",
                "events/s",
                "bytes allocated per event",
                "CPU of the reading thread per event, ns",
                "ratio to counting Streams",
                "ratio to the consumer",
                "ratio to CloudEventDeserializer",
                "ratio to vm-remediator");
        rates.keySet()
                .forEach(each -> table.row(
                        each.layout().words(),
                        each.reader().words(),
                        show(rates.get(each), Result::rate, "%,.0f"),
                        show(rates.get(each), Result::bytes, "%,.0f"),
                        show(rates.get(each), Result::nanos, "%,.0f"),
                        ratio(rates, each, Reader.COUNTING),
                        ratio(rates, each, Reader.CONSUMER),
                        ratio(rates, each, Reader.CLOUD_EVENTS),
                        ratio(rates, each, Reader.APPLICATION)));
        return String.format(
                Locale.ROOT, "%,d events for each layout.%n%n%s", load(lab).counted(), table);
    }

    private static String show(List<Result> results, ToDoubleFunction<Result> figure, String format) {
        return Stats.of(results.stream().map(figure::applyAsDouble).toList()).show(format);
    }

    /** Round by round, since what disturbs one disturbs its neighbours. */
    private static String ratio(Map<Case, List<Result>> rates, Case of, Reader to) {
        List<Result> below = rates.get(new Case(of.layout(), to));
        if (below == null || of.reader() == to) {
            return "";
        }
        List<Result> above = rates.get(of);
        return Stats.of(IntStream.range(0, above.size())
                        .mapToObj(round -> above.get(round).rate / below.get(round).rate)
                        .toList())
                .show("%.2f");
    }
}
