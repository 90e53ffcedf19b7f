package org.vmremediator.testing.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A path is known, unset or invalid: three different answers of a real vCenter. */
class PropertyPathTest {
    private final Data vm = Data.of("VirtualMachine")
            .with(
                    "config",
                    Data.of("VirtualMachineConfigInfo").with("name", "web").unset("annotation"))
            .unset("snapshot");

    @Test
    void shouldFollowANestedPath() {
        assertThat(PropertyPath.resolve(vm, "config.name")).contains("web");
    }

    @Test
    void shouldTellUnsetFromUnknown() {
        assertThat(PropertyPath.resolve(vm, "config.annotation")).isEmpty();
        assertThat(PropertyPath.resolve(vm, "snapshot.currentSnapshot")).isEmpty();
        assertThatThrownBy(() -> PropertyPath.resolve(vm, "config.nosuch"))
                .isInstanceOfSatisfying(
                        SimFault.class, fault -> assertThat(fault.type()).isEqualTo("InvalidProperty"));
    }
}
