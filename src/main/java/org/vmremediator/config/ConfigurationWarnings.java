package org.vmremediator.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What an operator should look at although it refuses nothing. */
public final class ConfigurationWarnings {
    private ConfigurationWarnings() {}

    /** One sentence for each; pure, and free of secrets. */
    public static List<String> of(Configuration configuration) {
        List<String> warnings = new ArrayList<>();
        configuration.vcenters().forEach(vcenter -> addTls(warnings, vcenter));
        addSharedPartitions(warnings, configuration.vcenters());
        new TreeMap<>(configuration.kafka().properties())
                .keySet()
                .forEach(key -> slip(key).ifPresent(warnings::add));
        return List.copyOf(warnings);
    }

    private static void addTls(List<String> warnings, VCenterConfig vcenter) {
        boolean isPlain = "http".equals(vcenter.url().getScheme());
        if (isPlain) {
            warnings.add("vCenter " + vcenter.name() + ": http sends its password in the clear; use https");
        } else if (!vcenter.tls().verify()) {
            warnings.add("vCenter " + vcenter.name() + ": tls.verify is false, so anyone on the way can pose as it");
        }
        if (vcenter.tls().caFile().isPresent() && (isPlain || !vcenter.tls().verify())) {
            warnings.add("vCenter " + vcenter.name() + ": tls.ca-file has no effect");
        }
    }

    private static void addSharedPartitions(List<String> warnings, List<VCenterConfig> vcenters) {
        Map<Integer, List<String>> namesByPartition = vcenters.stream()
                .filter(vcenter -> vcenter.partition().isPresent())
                .collect(Collectors.groupingBy(
                        vcenter -> vcenter.partition().orElseThrow(),
                        TreeMap::new,
                        Collectors.mapping(VCenterConfig::name, Collectors.toList())));
        namesByPartition.forEach((partition, names) -> {
            if (names.size() > 1) {
                warnings.add("vCenters " + String.join(", ", names) + " share partition " + partition
                        + ": one instance acts on all of them");
            }
        });
    }

    private static Optional<String> slip(String key) {
        if (KafkaProperties.find(key).isPresent()) {
            return Optional.empty();
        }
        return DidYouMean.nearest(KafkaRefusals.withoutPrefix(key), KafkaProperties.known())
                .map(known -> "kafka." + key + ": Kafka knows no such property; did you mean " + known + "?");
    }
}
