package org.vmremediator.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vmremediator.policy.Reason;

class AuditLineTest {
    @Test
    void shouldSayWhenWhichVmWhatChangedAndWhy() {
        assertThat(AuditLine.of(AuditSamples.full()))
                .isEqualTo("2026-11-22 10:02:11Z  lab/vm-101 web-01         tagging          succeeded/tagged        "
                        + "  numCPU tag 2 -> 3  2 CPUs are in use; the tag with the next size asks for 3."
                        + "  (alarm \"VM CPU Usage\")"
                        + "  [left out: config.hardware.memoryMB 12 below-current]"
                        + "  task-1734 in 1.5 s fault InvalidState: not now");
    }

    @Test
    void shouldEndWithTheReasonWhenNothingChanged() {
        assertThat(AuditLine.of(AuditSamples.bare(Reason.AT_LIMIT)))
                .startsWith("2026-11-22 10:02:11Z  lab/vm-7 ")
                .endsWith("skipped/at-limit          The configured max leaves no size above the present one.");
    }

    @Test
    void shouldNeverSendControlCharactersToATerminal() {
        AuditRecord record = AuditSamples.bare(
                Reason.STALE, AuditSamples.trigger("vm-7", "a\u001b[31m\u202eb\r\nc", Optional.of("x\ty\u0085z")));

        assertThat(AuditLine.of(record))
                .contains("a [31m b  c")
                .contains("x y z")
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
    }
}
