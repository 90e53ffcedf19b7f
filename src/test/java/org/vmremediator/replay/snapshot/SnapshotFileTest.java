package org.vmremediator.replay.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmremediator.testing.Document;

class SnapshotFileTest {
    @TempDir
    private Path directory;

    private Path path;

    @BeforeEach
    void name() {
        path = directory.resolve("lab.json");
    }

    @Test
    void shouldReadBackWhatItWrote() {
        new SnapshotFile(path).write(Inventories.small());

        assertThat(new SnapshotFile(path).read()).isEqualTo(Inventories.small());
        assertThat(directory).isDirectoryContaining(file -> file.equals(path));
        assertThat(directory.toFile().list()).hasSize(1);
    }

    @Test
    void shouldGiveEachThingALineOfItsOwn() throws IOException {
        new SnapshotFile(path).write(Inventories.small());

        List<String> lines = Files.readAllLines(path);
        assertThat(lines.get(1)).isEqualTo("\"format\":\"vm-remediator-snapshot\",");
        assertThat(lines)
                .filteredOn(line -> line.contains("\"moref\":\"vm-101\""))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line).startsWith("{").endsWith("}").contains("\"numCpu\":2", "\"tags\":[\"urn:");
                });
    }

    @Test
    void shouldReadTheExampleOfTheDocument() throws IOException {
        List<String> examples = Document.read("docs/snapshot.md").blocks("json");

        assertThat(examples).hasSize(1);
        Files.writeString(path, examples.get(0));
        assertThat(new SnapshotFile(path).read()).isEqualTo(Inventories.small());
    }

    @Test
    void shouldSayThatAFileIsMissing() {
        assertRefusal("cannot be read: no such file or directory");
    }

    @Test
    void shouldRefuseWhatIsNoSnapshot() throws IOException {
        Files.writeString(path, "{\"schemaVersion\":1,\"id\":\"audit record\"}");
        assertRefusal("is no snapshot");
        Files.writeString(path, "[1,2]");
        assertRefusal("is no snapshot");
        Files.writeString(path, "vcenters: []");
        assertRefusal("is no snapshot that can be read", "line 1");
        Files.writeString(path, "");
        assertRefusal("is no snapshot");
    }

    @Test
    void shouldRefuseAnotherVersion() throws IOException {
        change("\"schemaVersion\":1", "\"schemaVersion\":2,\"new\":[{}]");

        assertRefusal("is a snapshot of version 2", "reads version 1 only", "vm-remediator snapshot --out FILE");
    }

    @Test
    void shouldRefuseBrokenJson() throws IOException {
        new SnapshotFile(path).write(Inventories.small());
        String text = Files.readString(path);

        Files.writeString(path, text.substring(0, text.length() / 2));

        assertRefusal("is no snapshot that can be read", "line 23");
    }

    @Test
    void shouldRefuseWhatIsMissingUnknownOrOfTheWrongType() throws IOException {
        change("\"numCpu\":2,", "");
        assertRefusal("numCpu", "line 23");
        change("\"numCpu\":2,", "\"numCpu\":null,");
        assertRefusal("null");
        change("\"numCpu\":2,", "\"numCpu\":2,\"numGpu\":1,");
        assertRefusal("numGpu");
        change("\"numCpu\":2,", "\"numCpu\":\"many\",");
        assertRefusal("many");
        change("\"name\":\"web-01\"", "\"name\":null");
        assertRefusal("name");
        change("\"kind\":\"INACCESSIBLE\"", "\"kind\":\"LOST\"");
        assertRefusal("LOST");
    }

    @Test
    void shouldRefuseATagThatItDoesNotName() throws IOException {
        change("\"tags\":[\"urn:vmomi:InventoryServiceTag:1:GLOBAL\"]", "\"tags\":[\"urn:9\"]");

        assertRefusal("the tag urn:9 on vm-101 is not among its tags");
    }

    @Test
    void shouldKeepTheOldFileWhereTheNewOneCannotBeWritten() throws IOException {
        Path nowhere = directory.resolve("nowhere").resolve("lab.json");

        assertThatThrownBy(() -> new SnapshotFile(nowhere).write(Inventories.small()))
                .isInstanceOf(SnapshotException.class)
                .hasMessageContaining("cannot be written");
        new SnapshotFile(path).write(Inventories.small());
        Files.createDirectory(directory.resolve("lab.json.part"));
        assertThatThrownBy(() -> new SnapshotFile(path).write(Snapshot.of(Inventories.TAKEN, "9", List.of())))
                .isInstanceOf(SnapshotException.class);
        assertThat(new SnapshotFile(path).read()).isEqualTo(Inventories.small());
    }

    private void change(String from, String to) throws IOException {
        new SnapshotFile(path).write(Inventories.small());
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    private void assertRefusal(String... parts) {
        assertThatThrownBy(() -> new SnapshotFile(path).read())
                .isInstanceOf(SnapshotException.class)
                .hasMessageStartingWith(path.toString())
                .hasMessageContainingAll(parts)
                .satisfies(thrown -> assertThat(thrown.getMessage().lines()).hasSize(1));
    }
}
