package org.vmremediator.replay.snapshot;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter.Indenter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import java.io.IOException;

/**
 * Breaks lines down to the elements of a vCenter's lists, and not within them.
 *
 * @param deepest the nesting of the last things that get a line of their own
 */
record SnapshotLayout(int deepest) implements Indenter {
    private static final SnapshotLayout MEMBERS_OF_VCENTER = new SnapshotLayout(3);
    private static final SnapshotLayout ELEMENTS_OF_ITS_LISTS = new SnapshotLayout(4);

    static PrettyPrinter printer() {
        return new DefaultPrettyPrinter(Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.NONE))
                .withObjectIndenter(MEMBERS_OF_VCENTER)
                .withArrayIndenter(ELEMENTS_OF_ITS_LISTS);
    }

    @Override
    public void writeIndentation(JsonGenerator json, int level) throws IOException {
        if (level <= deepest) {
            json.writeRaw('\n');
        }
    }

    @Override
    public boolean isInline() {
        return false;
    }
}
