package org.vmremediator.replay.report;

import java.util.ArrayList;
import java.util.List;

/** Triggers and plans over time: panels above each other on one axis, those of plans to one scale. */
final class Timeline {
    private static final double WIDTH = 1060;
    private static final double LEFT = 58;
    private static final double RIGHT = 14;
    private static final double GAP = 58;
    private static final int MOST_BARS = 240;

    private final Findings findings;

    Timeline(Findings findings) {
        this.findings = findings;
        findings.policies().forEach(policy -> policy.grid().fit(findings.from(), findings.to(), MOST_BARS));
    }

    void draw(Html html) {
        List<Panel> plans = findings.policies().stream()
                .map(policy -> panel(title(policy), policy, Series.PLANS))
                .toList();
        Panel triggers = panel("Triggers", findings.first(), List.of(Series.TRIGGERS));
        List<Series> legend = new ArrayList<>(triggers.series());
        legend.addAll(Series.PLANS);
        Series.legend(html, legend);
        html.open("div", "class", "scroll");
        draw(html, triggers, plans);
        html.close();
        html.element("p", "Times are UTC. Weekends are shaded.", "class", "note");
    }

    private void draw(Html html, Panel triggers, List<Panel> plans) {
        TimeGrid grid = findings.first().grid();
        Axis axis = new Axis(
                grid.begin(findings.from()), grid.begin(findings.to()).plus(grid.width()), LEFT, WIDTH - LEFT - RIGHT);
        double height = (plans.size() + 1) * (Panel.HEIGHT + GAP);
        Svg svg = Svg.open(html, WIDTH, height, "wide", "Triggers and planned changes over time");
        double top = 26;
        triggers.draw(svg, axis, top, triggers.largest());
        long most = plans.stream().mapToLong(Panel::largest).max().orElse(0);
        for (Panel panel : plans) {
            top += Panel.HEIGHT + GAP;
            panel.draw(svg, axis, top, most);
        }
        svg.close();
    }

    private Panel panel(String title, PolicyFindings policy, List<Series> series) {
        TimeGrid grid = policy.grid();
        return new Panel(title, grid.between(findings.from(), findings.to()), grid.width(), series);
    }

    private String title(PolicyFindings policy) {
        return findings.compares() ? "Changes planned by " + policy.name() : "Changes planned";
    }
}
