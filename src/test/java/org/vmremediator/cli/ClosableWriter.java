package org.vmremediator.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.StringWriter;

/** A pipe whose reader can go away, as {@code head} does. Threading: the command writes, the test looks and closes. */
final class ClosableWriter extends FilterWriter {
    volatile boolean closed;

    ClosableWriter() {
        super(new StringWriter());
    }

    String text() {
        return out.toString();
    }

    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
        refuseWhenClosed();
        super.write(buffer, offset, length);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        refuseWhenClosed();
        super.write(text, offset, length);
    }

    private void refuseWhenClosed() throws IOException {
        if (closed) {
            throw new IOException("Broken pipe");
        }
    }
}
