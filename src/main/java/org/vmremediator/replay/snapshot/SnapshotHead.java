package org.vmremediator.replay.snapshot;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What tells whether a JSON file is a snapshot, and of which version; stands anywhere among its outermost members. */
record SnapshotHead(Optional<String> format, Optional<Integer> schemaVersion) {

    static SnapshotHead of(JsonParser json) throws IOException {
        Optional<String> format = Optional.empty();
        Optional<Integer> version = Optional.empty();
        if (json.nextToken() == JsonToken.START_OBJECT) {
            for (String member = json.nextFieldName(); member != null; member = json.nextFieldName()) {
                JsonToken value = json.nextToken();
                if (member.equals("format") && value == JsonToken.VALUE_STRING) {
                    format = Optional.of(json.getText());
                } else if (member.equals("schemaVersion") && value == JsonToken.VALUE_NUMBER_INT) {
                    version = Optional.of(json.getIntValue());
                }
                json.skipChildren();
            }
        }
        return new SnapshotHead(format, version);
    }

    void check(Path file) {
        if (!format.equals(Optional.of(Snapshot.FORMAT)) || schemaVersion.isEmpty()) {
            throw new SnapshotException(file + " is no snapshot: it does not begin with \"format\": \""
                    + Snapshot.FORMAT + "\" and a schemaVersion. Make one with: vm-remediator snapshot --out FILE");
        }
        if (schemaVersion.get() != Snapshot.SCHEMA_VERSION) {
            throw new SnapshotException(file + " is a snapshot of version " + schemaVersion.get()
                    + ", and this vm-remediator reads version " + Snapshot.SCHEMA_VERSION
                    + " only. Make a new one with: vm-remediator snapshot --out FILE");
        }
    }
}
