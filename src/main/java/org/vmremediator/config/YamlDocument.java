package org.vmremediator.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Turns YAML 1.2 text into a section, and the parser's complaints into one line that quotes nothing secret. */
final class YamlDocument {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private YamlDocument() {}

    static YamlSection parse(String file, String text, Reading reading) {
        String yaml = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        return YamlSection.of(
                reading,
                "",
                compose(file, yaml)
                        .orElseThrow(() -> new ConfigurationException(
                                file + ":1: the file is empty, expected at least the key vcenters")));
    }

    private static Optional<Node> compose(String file, String yaml) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setSchema(new CoreSchema())
                .build();
        try {
            return new Compose(settings).composeString(yaml);
        } catch (MarkedYamlEngineException e) {
            throw new ConfigurationException(
                    file + where(e) + problem(e, yaml.lines().collect(Collectors.toList())));
        } catch (YamlEngineException e) {
            throw new ConfigurationException(file + ": this is no YAML: it has characters that YAML does not allow");
        }
    }

    private static String where(MarkedYamlEngineException trouble) {
        return trouble.getProblemMark()
                .map(mark -> ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1) + ": ")
                .orElse(": ");
    }

    private static String problem(MarkedYamlEngineException trouble, List<String> lines) {
        boolean quotable = !isSensitive(trouble.getProblemMark(), lines)
                && !isSensitive(trouble.getContextMark(), lines)
                && trouble.getProblem() != null;
        String reason = quotable ? ": " + trouble.getProblem().replaceAll("\\s+", " ") : "";
        return "this is no YAML" + reason + "; a value with characters like : * & ! # @ % { [ needs quotes";
    }

    /** The line of the complaint and the one before it, where an unfinished value would have begun. */
    private static boolean isSensitive(Optional<Mark> mark, List<String> lines) {
        return mark.map(Mark::getLine)
                .map(line -> lines.subList(Math.max(0, line - 1), Math.min(lines.size(), line + 1)))
                .filter(near -> near.stream().anyMatch(Sensitive::isSensitive))
                .isPresent();
    }
}
