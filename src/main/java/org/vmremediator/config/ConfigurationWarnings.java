package org.vmremediator.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What an operator should look at although it refuses nothing. */
public final class ConfigurationWarnings {
    private ConfigurationWarnings() {}

    /** One sentence for each; pure, and free of secrets. */
    public static List<String> of(Configuration configuration) {
        List<String> warnings = new ArrayList<>();
        configuration.vcenters().forEach(vcenter -> addTls(warnings, vcenter));
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

    private static Optional<String> slip(String key) {
        if (KafkaProperties.find(key).isPresent()) {
            return Optional.empty();
        }
        return DidYouMean.nearest(KafkaRefusals.withoutPrefix(key), KafkaProperties.known())
                .map(known -> "kafka." + key + ": Kafka knows no such property; did you mean " + known + "?");
    }
}
