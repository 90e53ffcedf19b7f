package org.vmremediator.replay.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads the lines of a file as bytes, one at a time, and never holds more of one than fits. Not thread-safe. */
final class LineReader implements Closeable {
    static final int LONGEST = 16 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private byte[] line = new byte[1 << 13];
    private int from;
    private int to;
    private int length;
    private long read;
    private long number;

    LineReader(Path file) throws IOException {
        in = Files.newInputStream(file);
    }

    /** Goes to the next line; false at the end. */
    boolean next() throws IOException {
        length = 0;
        boolean some = false;
        while (from < to || fill()) {
            some = true;
            int end = endOfLine();
            append(end);
            from = end + 1;
            if (end < to) {
                break;
            }
        }
        number += some ? 1 : 0;
        return some;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer));
        read += to;
        return to > 0;
    }

    private int endOfLine() {
        byte[] bytes = buffer;
        int end = to;
        int at = from;
        while (at < end && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    /** What is beyond the longest is dropped, but for the knowledge that it was there. */
    private void append(int end) {
        int more = Math.min(end - from, LONGEST + 1 - length);
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(length + more, 2 * line.length));
        }
        System.arraycopy(buffer, from, line, length, more);
        length += more;
    }

    /** The bytes of the present line, valid from 0 to {@link #length} until the next one is read. */
    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    boolean isTooLong() {
        return length > LONGEST;
    }

    boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\r' && line[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    /** Of the present line, from 1. */
    long number() {
        return number;
    }

    /** How many bytes of the file were read. */
    long position() {
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
