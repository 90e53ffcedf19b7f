package org.vmremediator.replay.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A row of bars over time.
 *
 * @param buckets one after the other, from the axis's begin
 * @param series stacked from the bottom up
 */
record Panel(String title, List<Bucket> buckets, Duration width, List<Series> series) {
    static final double HEIGHT = 118;
    private static final int MOST_DATES = 12;

    long largest() {
        return buckets.stream().mapToLong(this::of).max().orElse(0);
    }

    private long of(Bucket bucket) {
        return series.stream()
                .mapToLong(each -> each.count().applyAsLong(bucket))
                .sum();
    }

    void draw(Svg svg, Axis axis, double top, long upTo) {
        double bottom = top + HEIGHT;
        double right = axis.left() + axis.width();
        Scale scale = Scale.upTo(Math.max(upTo, 1), bottom, HEIGHT);
        svg.label(title + " per " + Numbers.width(width), axis.left(), top - 12, "t-title");
        axis.weekends().forEach(weekend -> svg.rect(weekend.left(), top, weekend.width(), HEIGHT, "weekend"));
        scale.lines().forEach(line -> {
            svg.line(axis.left(), scale.y(line), right, scale.y(line), "grid");
            svg.label(Numbers.count(line), axis.left() - 8, scale.y(line) + 4, "t-axis end");
        });
        svg.line(axis.left(), bottom, right, bottom, "base");
        svg.label("0", axis.left() - 8, bottom + 4, "t-axis end");
        dates(svg, axis, bottom);
        bars(svg, axis, scale);
    }

    private static void dates(Svg svg, Axis axis, double bottom) {
        for (Instant tick : axis.ticks(MOST_DATES)) {
            double x = axis.x(tick);
            boolean hour = axis.showsHours() && !Numbers.hour(tick).equals("00:00");
            svg.line(x, bottom, x, bottom + 4, "base");
            svg.label(hour ? Numbers.hour(tick) : Numbers.day(tick), x, bottom + 17, "t-axis mid");
        }
    }

    private void bars(Svg svg, Axis axis, Scale scale) {
        Instant at = axis.from();
        Instant busiest = at;
        long most = 0;
        for (Bucket bucket : buckets) {
            if (of(bucket) > 0) {
                bar(svg, axis, scale, bucket, at);
            }
            busiest = of(bucket) > most ? at : busiest;
            most = Math.max(most, of(bucket));
            at = at.plus(width);
        }
        if (most > 0) {
            peak(svg, axis, scale, most, busiest);
        }
    }

    /** With its figures as a tool tip. */
    private void bar(Svg svg, Axis axis, Scale scale, Bucket bucket, Instant at) {
        double x = axis.x(at);
        double wide = axis.x(at.plus(width)) - x;
        svg.html().open("g").element("title", tip(bucket, at));
        long below = 0;
        for (Series each : series) {
            long above = below + each.count().applyAsLong(bucket);
            svg.rect(x, scale.y(above), wide > 3 ? wide - 1 : wide, scale.y(below) - scale.y(above), each.style());
            below = above;
        }
        svg.html().close();
    }

    private String tip(Bucket bucket, Instant at) {
        StringBuilder tip = new StringBuilder(Numbers.time(at)).append(" UTC");
        series.forEach(each -> tip.append(", ")
                .append(Numbers.count(each.count().applyAsLong(bucket)))
                .append(' ')
                .append(each.name()));
        return tip.toString();
    }

    /** Says how much the highest bar is, and when. */
    private static void peak(Svg svg, Axis axis, Scale scale, long most, Instant when) {
        double x = axis.x(when);
        boolean before = x > axis.left() + axis.width() * 0.75;
        svg.label(
                Numbers.count(most) + " on " + Numbers.day(when) + ", " + Numbers.hour(when),
                x + (before ? -6 : 12),
                scale.y(most) + 9,
                before ? "t-note end" : "t-note");
    }
}
