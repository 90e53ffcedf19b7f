package org.vmremediator.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContradictionsTest {
    @TempDir
    Path directory;

    @Test
    void shouldRefuseOneTopicForTwoUses() {
        assertThat(refusal("topics:\n  audit: vcenter-events\n"))
                .isEqualTo(
                        "vm-remediator.yaml:7: topics.audit: found \"vcenter-events\", expected the topic to be in one"
                                + " place only, and topics.events (line 6) has it");
    }

    @Test
    void shouldRefuseADelayBeyondTheLongest() {
        assertThat(refusal("retries: {first-delay: 1m}\n"))
                .isEqualTo("vm-remediator.yaml:6: retries.first-delay: found 1m, expected at most retries.max-delay,"
                        + " which is 30s");
    }

    @Test
    void shouldRefuseAnAlarmThatAsksForTwoThings() {
        assertThat(refusal("remediations: {relocation: {alarms: [' vm  cpu USAGE']}}\n"))
                .isEqualTo(
                        "vm-remediator.yaml:6: remediations.relocation.alarms: found \"vm cpu usage\", expected the alarm"
                                + " to be in one place only, and remediations.tagging.cpu.alarms (line 6) has it");
    }

    @Test
    void shouldRefuseOneTagToOptOutAndIn() {
        assertThat(refusal("opt-in-tag: remediation/opt-out\n"))
                .isEqualTo(
                        "vm-remediator.yaml:6: opt-in-tag: found \"remediation/opt-out\", expected the tag to be in one"
                                + " place only, and opt-out-tag (line 1) has it");
    }

    @Test
    void shouldRefuseASizeAboveTheLargest() {
        assertThat(refusal("remediations: {tagging: {cpu: {max: 2, sizes: [1, 3]}}}\n"))
                .isEqualTo("vm-remediator.yaml:6: remediations.tagging.cpu.sizes: found 3, expected at most"
                        + " remediations.tagging.cpu.max, which is 2");
    }

    @Test
    void shouldRefuseToMoveWithoutGroups() {
        String expected = "vm-remediator.yaml:6: remediations.relocation.datastores.groups: found no group,"
                + " expected at least one, because relocation is set to enforce";

        assertThat(refusal("remediations: {relocation: {mode: enforce}}\n")).isEqualTo(expected);
        assertThat(refusal("remediations: {relocation: {mode: enforce, datastores: {groups: [[]]}}}\n"))
                .isEqualTo(expected);
    }

    @Test
    void shouldRefuseAPatternInTwoGroups() {
        assertThat(refusal("remediations: {relocation: {datastores: {groups: [[a*, a*], [b*, a*]]}}}\n"))
                .isEqualTo(
                        "vm-remediator.yaml:6: remediations.relocation.datastores.groups[1]: found \"a*\", expected the"
                                + " pattern to be in one place only, and remediations.relocation.datastores.groups[0] (line 6)"
                                + " has it");
    }

    @Test
    void shouldRefuseTwoVCentersWithOneNameOrOneSource() {
        assertThat(refusal("""
                          - {name: lab, url: "https://VCENTER.example", username: u, password: p, sources: [vcenter.example]}
                          - {name: third, url: "https://third", username: u, password: p, sources: [third, vcenter.example]}
                        """)).isEqualTo("""
                        vm-remediator.yaml:6: vcenters[1].name: found "lab", expected the name to be in one place only, and vcenters[0].name (line 2) has it
                        vm-remediator.yaml:6: vcenters[1].url: found "vcenter.example", expected the source to be in one place only, and vcenters[0].url (line 3) has it
                        vm-remediator.yaml:7: vcenters[2].sources[1]: found "vcenter.example", expected the source to be in one place only, and vcenters[0].url (line 3) has it""");
    }

    private String refusal(String yaml) {
        return Refusals.of(directory, ConfigurationFiles.VCENTERS + yaml);
    }
}
