package org.vmremediator.replay.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The report as one file for a browser: style and pictures in it, no script, nothing to load. */
final class Page {
    private static final String STYLE = "/replay-report.css";

    private final Findings findings;

    Page(Findings findings) {
        this.findings = findings;
    }

    String html() {
        Html html = new Html();
        html.open("html", "lang", "en", "xmlns", "http://www.w3.org/1999/xhtml");
        head(html);
        html.open("body").open("main");
        header(html);
        new FiguresSection(findings).write(html);
        if (findings.compares()) {
            new PartingSection(findings).write(html);
        }
        timeline(html);
        new OutcomeSection(findings).write(html);
        new VmSection(findings).write(html);
        new DatastoreSection(findings).write(html);
        new SuppressedSection(findings).write(html);
        new NotesSection(findings).write(html);
        html.close().close().close().line();
        return "<!DOCTYPE html>\n" + html;
    }

    private void head(Html html) {
        Headline headline = new Headline(findings);
        html.open("head").empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.empty("meta", "name", "referrer", "content", "no-referrer");
        html.element("title", "Replay: " + headline.sentence());
        html.open("style").style(css()).close().close().line();
    }

    private void header(Html html) {
        Headline headline = new Headline(findings);
        html.open("header").element("p", "vm-remediator replay", "class", "eyebrow");
        html.element("h1", headline.sentence());
        html.element("p", headline.source(), "class", "source");
        if (findings.result().partial()) {
            html.element(
                    "p",
                    "Partial: the replay was stopped before the end of its range. The figures are those up to "
                            + Numbers.second(findings.result().last().orElse(findings.from())) + " UTC.",
                    "class",
                    "partial");
        }
        if (findings.compares()) {
            new InShort(findings).write(html);
        }
        html.close().line();
    }

    private void timeline(Html html) {
        html.open("section", "id", "timeline").element("h2", "Over time");
        new Timeline(findings).draw(html);
        html.close().line();
    }

    private static String css() {
        try (InputStream in = Page.class.getResourceAsStream(STYLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(STYLE + " is not readable", e);
        }
    }
}
