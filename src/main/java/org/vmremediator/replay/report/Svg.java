package org.vmremediator.replay.report;

/** Draws on a picture within a page. Colours come from the style sheet, by class. */
record Svg(Html html) {

    /** Opens a picture; one that is as wide as the page may be scrolled on a small screen. */
    static Svg open(Html html, double width, double height, String style, String description) {
        html.open(
                "svg",
                "viewBox",
                "0 0 " + Numbers.plain(width) + " " + Numbers.plain(height),
                "class",
                style,
                "role",
                "img",
                "aria-label",
                description);
        return new Svg(html);
    }

    void close() {
        html.close();
    }

    void line(double x1, double y1, double x2, double y2, String style) {
        html.empty("line", "x1", n(x1), "y1", n(y1), "x2", n(x2), "y2", n(y2), "class", style);
    }

    void rect(double x, double y, double width, double height, String style) {
        html.empty("rect", "x", n(x), "y", n(y), "width", n(width), "height", n(Math.max(0, height)), "class", style);
    }

    void circle(double x, double y, double radius, String style) {
        html.empty("circle", "cx", n(x), "cy", n(y), "r", n(radius), "class", style);
    }

    /** Standing on its corner, the same height as a circle of this radius. */
    void diamond(double x, double y, double radius, String style) {
        String path = "M" + n(x) + " " + n(y - radius) + "L" + n(x + radius) + " " + n(y) + "L" + n(x) + " "
                + n(y + radius) + "L" + n(x - radius) + " " + n(y) + "Z";
        path(path, style);
    }

    void path(String path, String style) {
        html.empty("path", "d", path, "class", style);
    }

    void label(String text, double x, double y, String style) {
        html.element("text", text, "x", n(x), "y", n(y), "class", style);
    }

    private static String n(double number) {
        return Numbers.plain(number);
    }
}
