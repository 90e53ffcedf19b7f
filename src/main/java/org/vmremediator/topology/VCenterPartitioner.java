package org.vmremediator.topology;

import static java.util.stream.Collectors.toList;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.vmremediator.config.VCenterConfig;
import org.vmremediator.policy.VmKey;

/**
 * Looks at the vCenter in the key alone, so that all triggers and plans of one vCenter meet in one task. The partition
 * is the configured one, else a murmur2 hash of the vCenter's name.
 */
final class VCenterPartitioner<V> implements StreamPartitioner<String, V> {
    private final Map<String, Integer> configured = new HashMap<>();

    VCenterPartitioner(List<VCenterConfig> vcenters) {
        vcenters.forEach(vcenter -> vcenter.partition().ifPresent(p -> configured.put(vcenter.name(), p)));
    }

    @Override
    public Optional<Set<Integer>> partitions(String topic, String key, V value, int numPartitions) {
        return Optional.of(Set.of(partitionOf(VmKey.parse(key).vcenter(), numPartitions)));
    }

    int partitionOf(String vcenter, int numPartitions) {
        return configured.getOrDefault(vcenter, hash(vcenter) % numPartitions);
    }

    /** The vCenters that meet in one partition, and so are acted on by one instance; only where several do. */
    static List<List<String>> sharing(List<VCenterConfig> vcenters, int numPartitions) {
        VCenterPartitioner<Object> partitioner = new VCenterPartitioner<>(vcenters);
        return vcenters.stream()
                .map(VCenterConfig::name)
                .collect(Collectors.groupingBy(
                        name -> partitioner.partitionOf(name, numPartitions), TreeMap::new, toList()))
                .values()
                .stream()
                .filter(names -> names.size() > 1)
                .toList();
    }

    private static int hash(String vcenter) {
        return Utils.toPositive(Utils.murmur2(vcenter.getBytes(StandardCharsets.UTF_8)));
    }
}
