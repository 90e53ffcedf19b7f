package org.vmremediator.replay.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a first look at a file finds: which partitions it holds and where each of them ends, so that the second one need
 * not wait for what never comes.
 *
 * @param lastLines the number of the last line of each partition within the range
 * @param records how many there are, within the range or not
 */
record FileSurvey(Map<Integer, Long> lastLines, long records) {

    static FileSurvey of(Path file, Range range) throws IOException {
        Map<Integer, Long> lastLines = new TreeMap<>();
        long records = 0;
        int partition = 0;
        try (LineReader lines = new LineReader(file)) {
            while (lines.next()) {
                if (!lines.isBlank()) {
                    records++;
                    partition = note(lines, range, partition, lastLines);
                }
            }
        }
        return new FileSurvey(lastLines, records);
    }

    /** A line that cannot be read counts to the partition before it. */
    private static int note(LineReader lines, Range range, int before, Map<Integer, Long> lastLines) {
        try {
            FileLine line = FileLine.of(lines);
            if (range.holds(line.offset(), line.timestamp())) {
                lastLines.put(line.partition(), lines.number());
            }
            return line.partition();
        } catch (IOException e) {
            lastLines.put(before, lines.number());
            return before;
        }
    }
}
