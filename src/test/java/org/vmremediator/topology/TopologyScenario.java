package org.vmremediator.topology;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** One topology under the test driver for each test. */
abstract class TopologyScenario {
    static final String ENFORCE = "mode: enforce\nremediations: {relocation: {datastores: {groups: [[\"*\"]]}}}";

    @TempDir
    Path directory;

    TopologyHarness harness;

    final void given(String yaml) {
        harness = new TopologyHarness(directory, yaml);
    }

    @AfterEach
    final void close() {
        harness.close();
    }
}
