package org.vmremediator.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The story of {@code ./demo --once}, told by the jar that {@code package} has built. */
class DemoIT {
    private static final Path JAR = Path.of("target", "vm-remediator.jar");
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void shouldEndAsTold() {
        int status = run(JAR);

        assertThat(status).as(text()).isZero();
        assertThat(text())
                .containsPattern("web-01 +tagging +succeeded/tagged")
                .containsPattern("web-01 +reconfiguration +succeeded/reconfigured")
                .containsPattern("db-01 +relocation +succeeded/relocated")
                .containsPattern("build-01 +tagging +skipped/at-limit")
                .containsPattern("web-01 +poweredOn -> poweredOff +2 -> 3 ")
                .contains("All went as told: 4 audit records, one for each trigger, and 1 dead letter.");
    }

    @Test
    void shouldSayWithItsLastLinesThatTheApplicationDidNotStart(@TempDir Path directory) throws Exception {
        Path broken = Files.writeString(directory.resolve("broken.jar"), "no jar");

        int status = run(broken);

        assertThat(status).isOne();
        assertThat(text()).contains("provision-tags ended with exit code 1").contains("corrupt jarfile");
    }

    private int run(Path jar) {
        return new Demo(new PrintStream(printed, true, UTF_8), jar).run(true);
    }

    private String text() {
        return printed.toString(UTF_8);
    }
}
