package org.vmremediator.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vmremediator.config.Secret;
import org.vmremediator.config.TlsConfig;
import org.vmremediator.config.VCenterConfig;

class VCenterPartitionerTest {
    @Test
    void shouldPutAllVmsOfAVCenterInOnePartition() {
        VCenterPartitioner<String> partitioner = new VCenterPartitioner<>(List.of(vcenter("lab", null)));

        Set<Integer> first = partitioner.partitions("t", "lab/vm-1", "x", 12).orElseThrow();

        assertThat(first).hasSize(1);
        for (int vm = 2; vm < 50; vm++) {
            assertThat(partitioner.partitions("t", "lab/vm-" + vm, "x", 12)).contains(first);
        }
    }

    @Test
    void shouldKeepToTheConfiguredPartition() {
        VCenterPartitioner<String> partitioner = new VCenterPartitioner<>(List.of(vcenter("lab", 7)));

        assertThat(partitioner.partitions("t", "lab/vm-1", "x", 12)).contains(Set.of(7));
    }

    @Test
    void shouldNeverChangeWhereAVCenterGoes() {
        VCenterPartitioner<String> partitioner = new VCenterPartitioner<>(List.of());

        assertThat(partitioner.partitionOf("lab", 12)).isEqualTo(LAB_OF_12);
        assertThat(partitioner.partitionOf("?unknown.example", 12)).isBetween(0, 11);
    }

    @Test
    void shouldNameVCentersThatShareAPartition() {
        assertThat(VCenterPartitioner.sharing(List.of(vcenter("a", 3), vcenter("b", 3), vcenter("c", 4)), 12))
                .containsExactly(List.of("a", "b"));
    }

    /** Moving it would strand what is pending for a vCenter in another partition. */
    private static final int LAB_OF_12 = 11;

    private static VCenterConfig vcenter(String name, Integer partition) {
        return new VCenterConfig(
                name,
                URI.create("https://" + name + ".example/sdk"),
                "u",
                new Secret("p"),
                List.of(),
                new TlsConfig(true, Optional.empty()),
                8,
                500,
                Duration.ofSeconds(30),
                0,
                Optional.ofNullable(partition),
                Optional.empty());
    }
}
