package org.vmremediator.replay;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vmremediator.audit.AuditCodec;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.config.ConfigurationException;

/** Writes one line for each trigger and policy: the audit document, and before it the policy's name. */
public final class JsonLines implements ReplayListener, AutoCloseable {
    private final Path file;
    private final List<String> policies;
    private final OutputStream out;

    /** @throws ConfigurationException when the file cannot be written */
    public JsonLines(Path file, List<String> policies) {
        this.file = file;
        this.policies = List.copyOf(policies);
        try {
            out = new BufferedOutputStream(Files.newOutputStream(file));
        } catch (IOException e) {
            throw new ConfigurationException(file + " cannot be written: " + e + ". Name another with --json.");
        }
    }

    @Override
    public void decided(int policy, AuditRecord record) {
        try {
            out.write(AuditCodec.toJson("policy", policies.get(policy), record));
            out.write('\n');
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    @Override
    public void broken(BrokenRecord record) {}

    @Override
    public void finished(ReplayResult result) {
        try {
            out.flush();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private UncheckedIOException unwritable(IOException e) {
        return new UncheckedIOException("writing " + file, e);
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }
}
