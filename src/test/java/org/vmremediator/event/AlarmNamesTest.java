package org.vmremediator.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vmremediator.policy.TriggerKind;

/** Which remediation an alarm asks for. */
class AlarmNamesTest {
    private final AlarmNames alarms = Readers.alarms(
            List.of("VM CPU Usage", "alarm-411"), List.of("Spéicher  voll"), List.of("VM Storage Usage"));

    @ParameterizedTest
    @ValueSource(
            strings = {"VM CPU Usage", "vm cpu usage", " VM CPU Usage\n", "VM\r\nCPU\tUsage", "VM  CPU\u00a0Usage"})
    void shouldFoldWhiteSpaceAndCase(String name) {
        assertThat(alarms.kindOf(Optional.of(name), Optional.empty())).contains(TriggerKind.CPU_ALARM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VM CPU Usage (test)", "VM CPU", "VMCPUUsage", "", "VM CPU Usage."})
    void shouldCompareWholeNames(String name) {
        assertThat(alarms.kindOf(Optional.of(name), Optional.of("alarm-412"))).isEmpty();
    }

    @Test
    void shouldComposeAccents() {
        assertThat(alarms.kindOf(Optional.of("SPE\u0301ICHER VOLL"), Optional.empty()))
                .contains(TriggerKind.MEMORY_ALARM);
    }

    @Test
    void shouldFindAnAlarmByItsReferenceWhenItsNameIsUnknown() {
        assertThat(alarms.kindOf(Optional.of("CPU-Auslastung"), Optional.of("alarm-411")))
                .contains(TriggerKind.CPU_ALARM);
        assertThat(alarms.kindOf(Optional.of("VM Storage Usage"), Optional.of("alarm-411")))
                .contains(TriggerKind.STORAGE_ALARM);
        assertThat(alarms.kindOf(Optional.empty(), Optional.empty())).isEmpty();
    }

    @Test
    void shouldRefuseAnAlarmForTwoRemediations() {
        List<String> cpu = List.of("Usage");
        List<String> storage = List.of(" usage ");

        assertThatThrownBy(() -> Readers.alarms(cpu, List.of(), storage))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CPU_ALARM")
                .hasMessageContaining("STORAGE_ALARM");
    }
}
