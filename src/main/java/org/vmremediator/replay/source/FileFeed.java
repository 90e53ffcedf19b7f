package org.vmremediator.replay.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.vmremediator.config.ConfigurationException;

/** A file with a record in each line, as {@code kcat -J} writes it. It is read twice. */
public final class FileFeed implements EventFeed {
    private static final int BETWEEN_PROGRESS = 256;

    private final Path file;
    private final Range range;
    private final Map<Integer, Long> lastLines;
    private final long size;

    /**
     * Looks what is there.
     *
     * @throws ConfigurationException when it cannot be read, or the range holds nothing
     */
    public FileFeed(Path file, Range range) {
        this.file = file;
        this.range = range;
        try {
            FileSurvey survey = FileSurvey.of(file, range);
            lastLines = survey.lastLines();
            size = Files.size(file);
            if (lastLines.isEmpty()) {
                throw new ConfigurationException("There is nothing to replay: " + file + " holds " + survey.records()
                        + " record(s), and none from " + range + ". Choose another --from or --to, or another file.");
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public String source() {
        return "file " + file;
    }

    @Override
    public Set<Integer> partitions() {
        return lastLines.keySet();
    }

    @Override
    public void read(Listener listener) {
        try (LineReader lines = new LineReader(file)) {
            int partition = 0;
            while (lines.next()) {
                if (!lines.isBlank()) {
                    partition = take(lines, partition, listener);
                }
                if (lines.number() % BETWEEN_PROGRESS == 0 && !goOn(lines, listener)) {
                    return;
                }
            }
            listener.goOn(size, size);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private boolean goOn(LineReader lines, Listener listener) {
        boolean wanted = listener.goOn(lines.position(), size);
        if (listener.holdsTooMuch()) {
            throw new ConfigurationException(file + " is too far from the order of time: one partition is far ahead of"
                    + " another. Sort its lines by ts, or replay the topic itself.");
        }
        return wanted;
    }

    private int take(LineReader lines, int before, Listener listener) {
        int partition = before;
        try {
            FileLine line = FileLine.of(lines);
            partition = line.partition();
            if (range.holds(line.offset(), line.timestamp())) {
                listener.take(FileRecord.of(lines, line, file.getFileName().toString(), listener::isIdle));
            }
        } catch (IOException e) {
            listener.unreadable(partition, lines.number(), file + " line " + lines.number(), reason(e));
        }
        if (lastLines.getOrDefault(partition, 0L) == lines.number()) {
            listener.end(partition);
        }
        return partition;
    }

    private static String reason(IOException e) {
        String text = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
        return "no record: " + text.lines().findFirst().orElse("");
    }

    private ConfigurationException unreadable(IOException e) {
        String reason = e instanceof NoSuchFileException ? "there is no such file" : e.toString();
        return new ConfigurationException(file + " cannot be read: " + reason + ". Name another with --file.");
    }

    @Override
    public void close() {}
}
