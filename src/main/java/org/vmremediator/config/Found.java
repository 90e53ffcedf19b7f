package org.vmremediator.config;

import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Says what stands in the file, as far as a log may show it. */
final class Found {
    static final String HIDDEN = "a value that is not shown";
    private static final int SHOWN_LENGTH = 80;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private Found() {}

    static String describe(String key, Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            return YamlList.isList(node) ? "a list" : "a map";
        }
        String text = scalar.getValue();
        if (Reading.isNull(node) || text.isEmpty()) {
            return "nothing";
        }
        return Sensitive.isSensitive(key) ? HIDDEN : quoted(text);
    }

    /** A reference is shown as it is written, never what it stands for. */
    private static String quoted(String text) {
        return '"' + abbreviated(text) + '"' + (References.isIn(text) ? " (its value is not shown)" : "");
    }

    private static String abbreviated(String text) {
        String oneLine = CONTROL.matcher(Sensitive.withoutUserInfo(text)).replaceAll(" ");
        return oneLine.length() <= SHOWN_LENGTH ? oneLine : oneLine.substring(0, SHOWN_LENGTH) + "...";
    }
}
