package org.vmremediator.vcenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vmremediator.config.TlsConfig;
import org.vmremediator.policy.Setting;
import org.vmremediator.testing.simulator.SimulatedVCenter;

class TaggedVmReadsIT {
    private static final String CPU = Setting.NUM_CPU.category();

    @Test
    void shouldReadEachVmOfABatchWithItsOwnHostAndHome() {
        try (SimulatedVCenter vcenter = SimulatedVCenter.start(inventory -> inventory
                        .host("host-1", "large")
                        .host("host-2", "small", host -> host.cpuThreads(4).memoryMb(8192))
                        .datastore("datastore-1", "full", store -> store.freeGb(1))
                        .datastore("datastore-2", "empty", store -> store.freeGb(90))
                        .category(CPU, "2")
                        .vm("vm-1", "one", vm -> vm.on("host-1").datastore("datastore-1"))
                        .vm("vm-2", "two", vm -> vm.on("host-2").datastore("datastore-2"))
                        .attached("vm-1", CPU, "2")
                        .attached("vm-2", CPU, "2"));
                VCenterClient client = VCenterClient.open(
                        TestConfigs.vcenter(
                                vcenter.url(),
                                vcenter.username(),
                                vcenter.password(),
                                new TlsConfig(false, Optional.empty())),
                        TestConfigs.RETRIES,
                        new SimpleMeterRegistry())) {
            assertThat(client.readTaggedVms(List.of(CPU)).vms())
                    .hasSize(2)
                    .allSatisfy(tagged -> assertThat(tagged.vm())
                            .isEqualTo(client.readVm(tagged.vm().vm().moref(), EnumSet.allOf(VmDetail.class))));
        }
    }
}
