package org.vmremediator.replay.snapshot;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A snapshot on disk. Written with a VM, a host, a datastore or a tag in each line, so that two of them compare; read
 * strictly, since a number that is missing would count as zero. The text is never in memory as a whole.
 */
public final class SnapshotFile {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path file;

    public SnapshotFile(Path file) {
        this.file = file;
    }

    /**
     * Replaces what is there, but only when all of it is written.
     *
     * @throws SnapshotException when it cannot be written
     */
    public void write(Snapshot snapshot) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished));
                    JsonGenerator json = JSON.createGenerator(out)) {
                json.setPrettyPrinter(SnapshotLayout.printer());
                JSON.writeValue(json, snapshot);
                json.writeRaw('\n');
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new SnapshotException(file + " cannot be written: " + reason(e), e);
        }
    }

    /**
     * Reads it twice: first to see whether it is one, then all of it.
     *
     * @throws SnapshotException when it is missing, no snapshot, one of another version, or incomplete
     */
    public Snapshot read() {
        try {
            try (InputStream in = open()) {
                SnapshotHead.of(JSON.getFactory().createParser(in)).check(file);
            }
            try (InputStream in = open()) {
                return checked(JSON.readValue(in, Snapshot.class));
            }
        } catch (JsonProcessingException e) {
            throw new SnapshotException(file + " is no snapshot that can be read: " + where(e), e);
        } catch (IOException e) {
            throw new SnapshotException(file + " cannot be read: " + reason(e), e);
        }
    }

    private Snapshot checked(Snapshot snapshot) {
        snapshot.vcenters().stream()
                .flatMap(vcenter -> UnknownTags.in(vcenter).stream())
                .findFirst()
                .ifPresent(flaw -> {
                    throw new SnapshotException(file + " is no complete snapshot: " + flaw);
                });
        return snapshot;
    }

    private InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(file));
    }

    private static String where(JsonProcessingException e) {
        String first = e.getOriginalMessage().lines().findFirst().orElse("").replaceFirst("; `Deser.*", "");
        return e.getLocation() == null
                ? first
                : first + " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
    }

    private static String reason(IOException e) {
        return e instanceof NoSuchFileException ? "no such file or directory" : e.toString();
    }
}
