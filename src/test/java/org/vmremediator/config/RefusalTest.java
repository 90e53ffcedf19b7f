package org.vmremediator.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {
    @TempDir
    Path directory;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            remediations: {tagging: {cpu: {step: "2"}}} | remediations.tagging.cpu.step: found "2", expected "+N" or "xN", such as "+1"
            remediations: {tagging: {cpu: {step: x1}}} | remediations.tagging.cpu.step: found "x1", expected "+N" or "xN", such as "+1"
            remediations: {tagging: {cpu: {step: +0}}} | remediations.tagging.cpu.step: found "+0", expected "+N" or "xN", such as "+1"
            remediations: {tagging: {cpu: {max: 0}}} | remediations.tagging.cpu.max: found "0", expected a whole number from 1 to 1024
            remediations: {tagging: {memory: {max: 1023}}} | remediations.tagging.memory.max: found "1023", expected MB as a whole number, a multiple of 4, such as 8192
            remediations: {tagging: {memory: {sizes: [6]}}} | remediations.tagging.memory.sizes[0]: found "6", expected MB as a whole number, a multiple of 4, such as 8192
            remediations: {tagging: {max-age: 3d}} | remediations.tagging.max-age: found "3d", expected a duration from 1s to 48h, such as 30s, 10m or 24h
            remediations: {tagging: {max-age: 60}} | remediations.tagging.max-age: found "60", expected a duration from 1s to 48h, such as 30s, 10m or 24h
            remediations: {tagging: {cooldown: }} | remediations.tagging.cooldown: found nothing, expected a duration from 0s to 30d, such as 30s, 10m or 24h
            remediations: {tagging: {cpu: {alarms: VM CPU Usage}}} | remediations.tagging.cpu.alarms: found "VM CPU Usage", expected a list, each the name of an alarm, or its moref as in alarm-411
            remediations: {reconfiguration: {settings: [numCpus]}} | remediations.reconfiguration.settings[0]: found "numCpus", expected one of numCPU, memoryMB, numCoresPerSocket, memoryHotAddEnabled, cpuHotAddEnabled, cpuHotRemoveEnabled, did you mean numCPU?
            remediations: {relocation: {headroom: 20}} | remediations.relocation.headroom: found "20", expected a percentage from 0% to 100%, such as 20%
            remediations: {relocation: {headroom: 101%}} | remediations.relocation.headroom: found "101%", expected a percentage from 0% to 100%, such as 20%
            remediations: {relocation: {datastores: {groups: [gold]}}} | remediations.relocation.datastores.groups[0]: found "gold", expected a list, each a name pattern of datastores, such as san-gold-*
            remediations: {relocation: {datastores: []}} | remediations.relocation.datastores: found a list, expected a map of keys and values
            mode: enforced | mode: found "enforced", expected dry-run or enforce, did you mean enforce?
            mode: {a: b} | mode: found a map, expected dry-run or enforce
            opt-out-tag: opt-out | opt-out-tag: found "opt-out", expected a tag as category/name
            topics: {create: 1} | topics.create: found "1", expected true or false
            topics: {events: a b} | topics.events: found "a b", expected the name of a topic: 1 to 249 of the letters a-z A-Z, digits, dot, underscore and hyphen
            topics: {events: .} | topics.events: found ".", expected the name of a topic: 1 to 249 of the letters a-z A-Z, digits, dot, underscore and hyphen
            topics: {partitions: twelve} | topics.partitions: found "twelve", expected a whole number from 1 to 1000
            topics: {replication-factor: 0} | topics.replication-factor: found "0", expected a whole number from 1, or -1 for the broker's default
            http: {port: 65536} | http.port: found "65536", expected a whole number from 0 to 65535
            instance: "" | instance: found nothing, expected a text
            instance: ${env:NOBODY} | instance: the environment variable NOBODY is not set
            instance: ${file:/no/such/file} | instance: the file /no/such/file cannot be read: no such file
            instance: a${env:X | instance: found ${ without its }, expected ${env:NAME} or ${file:/path}; a plain ${ is written $${
            instance: ${evn:X} | instance: found a reference that is neither env nor file, expected ${env:NAME} or ${file:/path}; a plain ${ is written $${
            http: {port: "${env:HOSTNAME}"} | http.port: found "${env:HOSTNAME}" (its value is not shown), expected a whole number from 0 to 65535
            """)
    void shouldNameLineKeyFoundAndExpected(String yaml, String expected) {
        String refusal = Refusals.of(directory, ConfigurationFiles.VCENTERS + yaml + "\n");

        assertThat(refusal).isEqualTo("vm-remediator.yaml:6: " + expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            topcis: {} | topcis: unknown key, did you mean topics?
            remediations: {taging: {}} | remediations.taging: unknown key, did you mean tagging?
            remediations: {tagging: {maxAge: 1h}} | remediations.tagging.maxAge: unknown key, did you mean max-age?
            http: {partitions: 1} | http.partitions: unknown key, did you mean topics.partitions?
            http: {zzz: 1} | http.zzz: unknown key, expected one of host, port
            """)
    void shouldRefuseUnknownKeys(String yaml, String expected) {
        String refusal = Refusals.of(directory, ConfigurationFiles.VCENTERS + yaml + "\n");

        assertThat(refusal).isEqualTo("vm-remediator.yaml:6: " + expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            name: "?lab" | name: found "?lab", expected 1 to 80 of the letters a-z A-Z, digits, dot, underscore and hyphen
            url: vcenter | url: found "vcenter", expected https://host/sdk (or http), with neither user, query nor fragment
            url: ftp://vcenter | url: found "ftp://vcenter", expected https://host/sdk (or http), with neither user, query nor fragment
            url: "https:///sdk" | url: found "https:///sdk", expected https://host/sdk (or http), with neither user, query nor fragment
            partition: 12 | partition: found "12", expected a whole number from 0, below topics.partitions (12)
            call-timeout: 5ms | call-timeout: found "5ms", expected a duration from 1s to 1h, such as 30s, 10m or 24h
            tls: {ca-file: absent.pem} | tls.ca-file: found "absent.pem", expected a file of PEM certificates that can be read
            sources: [a b] | sources[0]: found "a b", expected a host name, an address or a URL
            """)
    void shouldRefuseABadVCenter(String option, String expected) {
        String yaml = "vcenters:\n  - {" + option + "}\n";

        assertThat(Refusals.of(directory, yaml)).contains("vm-remediator.yaml:2: vcenters[0]." + expected);
    }

    @Test
    void shouldMissTheVCenters() {
        assertThat(Refusals.of(directory, "mode: enforce\nremediations: {relocation: {enabled: false}}\n"))
                .isEqualTo("vm-remediator.yaml:1: vcenters: missing, expected a list of at least one vCenter");
        assertThat(Refusals.of(directory, "\nvcenters: []\n"))
                .isEqualTo("vm-remediator.yaml:2: vcenters: found [], expected a list of at least one vCenter");
    }

    @Test
    void shouldMissWhatAVCenterNeeds() {
        assertThat(Refusals.of(directory, "mode: dry-run\nvcenters:\n\n  - name: lab\n    password:\n"))
                .isEqualTo("""
                        vm-remediator.yaml:4: vcenters[0].url: missing, expected https://host/sdk (or http), with neither user, query nor fragment
                        vm-remediator.yaml:4: vcenters[0].username: missing, expected a text
                        vm-remediator.yaml:5: vcenters[0].password: found nothing, expected a text, best as ${env:NAME} or ${file:/path}""");
    }

    @Test
    void shouldRefuseAKeyThatStandsTwice() {
        assertThat(Refusals.of(directory, ConfigurationFiles.VCENTERS + "http:\n  port: 1\n  port: 2\n"))
                .isEqualTo("vm-remediator.yaml:8: http.port: found twice, first in line 7");
    }

    @Test
    void shouldTellEveryProblemInTheOrderOfTheFile() {
        assertThat(Refusals.of(
                        directory,
                        "http: {port: x}\n" + ConfigurationFiles.VCENTERS + "mod: x\nretries: {attempts: 0}\n"))
                .isEqualTo("""
                        vm-remediator.yaml:1: http.port: found "x", expected a whole number from 0 to 65535
                        vm-remediator.yaml:7: mod: unknown key, did you mean mode?
                        vm-remediator.yaml:8: retries.attempts: found "0", expected a whole number from 1 to 100""");
    }
}
