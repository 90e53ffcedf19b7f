package org.vmremediator.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.ConfigurationFile;
import org.vmremediator.config.Mode;
import org.vmremediator.policy.Remediation;

class RemediationRulesTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "enforce, null, null, ENFORCE",
        "enforce, enforce, enforce, ENFORCE",
        "enforce, null, dry-run, DRY_RUN",
        "enforce, enforce, dry-run, DRY_RUN",
        "enforce, dry-run, enforce, DRY_RUN",
        "dry-run, null, enforce, DRY_RUN",
        "dry-run, enforce, null, ENFORCE",
        "dry-run, enforce, dry-run, DRY_RUN"
    })
    void shouldTakeTheMoreCarefulModeOfRemediationAndVCenter(
            String all, String remediation, String vcenter, Mode expected) throws IOException {
        Configuration configuration = configuration(all, remediation, vcenter);

        assertThat(RemediationRules.of(configuration, Remediation.TAGGING, "lab")
                        .mode())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"lab, DRY_RUN", "other, ENFORCE"})
    void shouldTakeTheModeOfThatVCenterAlone(String vcenter, Mode expected) throws IOException {
        Configuration configuration = configuration("enforce", "null", "dry-run");

        assertThat(RemediationRules.of(configuration, Remediation.TAGGING, vcenter)
                        .mode())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Remediation.class)
    void shouldKeepEveryRemediationToItsOwnMode(Remediation remediation) throws IOException {
        assertThat(RemediationRules.of(configuration("dry-run", "null", "null"), remediation, "lab")
                        .mode())
                .isEqualTo(Mode.DRY_RUN);
        assertThat(RemediationRules.of(configuration("enforce", "null", "null"), remediation, "lab")
                        .mode())
                .isEqualTo(Mode.ENFORCE);
    }

    private Configuration configuration(String all, String remediation, String vcenter) throws IOException {
        String yaml = """
                vcenters:
                  - {name: lab, url: "https://vcenter.example/sdk", username: u, password: p, mode: %s}
                  - {name: other, url: "https://other.example/sdk", username: u, password: p}
                mode: %s
                remediations:
                  tagging: {mode: %s}
                  relocation: {datastores: {groups: [[gold-*]]}}
                """.formatted(vcenter, all, remediation);
        Path file = Files.writeString(directory.resolve("vm-remediator.yaml"), yaml);
        return ConfigurationFile.load(file, Map.of("HOSTNAME", "node-1"));
    }
}
