package org.vmremediator.bench.micro;

import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.vmremediator.bench.Item;
import org.vmremediator.bench.Lab;
import org.vmremediator.bench.Table;

/** The hot pieces alone, by JMH: time and allocated bytes of each. */
public final class MicroItem implements Item {
    @Override
    public String id() {
        return "micro";
    }

    @Override
    public String run(Lab lab) {
        try {
            return table(new Runner(options(lab)).run());
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Options options(Lab lab) {
        boolean quick = lab.sizes().quick();
        TimeValue once = TimeValue.milliseconds(quick ? 100 : 1000);
        return new OptionsBuilder()
                .include("org\\.vmremediator\\..*Benchmark")
                .forks(quick ? 0 : 5)
                .warmupIterations(quick ? 2 : 5)
                .warmupTime(once)
                .measurementIterations(quick ? 2 : 5)
                .measurementTime(once)
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .build();
    }

    private static String table(Collection<RunResult> results) {
        Table table = new Table("what", "layout", "time", "unit", "allocated bytes");
        for (RunResult each : results) {
            Result<?> time = each.getPrimaryResult();
            Result<?> bytes = each.getSecondaryResults().get("gc.alloc.rate.norm");
            String layout = each.getParams().getParam("layout");
            table.row(
                    time.getLabel(),
                    layout == null ? "" : layout.toLowerCase(Locale.ROOT),
                    String.format(Locale.ROOT, "%.1f ± %.1f", time.getScore(), time.getScoreError()),
                    time.getScoreUnit(),
                    String.format(Locale.ROOT, "%.0f", bytes.getScore()));
        }
        return table.toString();
    }
}
