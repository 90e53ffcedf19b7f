package org.vmremediator.config;

import java.util.Map;

/** Reads the {@code kafka} section: any property that Kafka knows, except those on which a promise rests. */
final class KafkaReader {
    private static final String BOOTSTRAP_SERVERS = "bootstrap.servers";
    private static final String APPLICATION_ID = "application.id";
    private static final ValueType<String> ADDRESSES = ValueTypes.matching(
            "[^\\s,:][^\\s,]*:[0-9]+(\\s*,\\s*[^\\s,:][^\\s,]*:[0-9]+)*", "host:port, or several with commas between");

    /** Part of the names of internal topics, which end at 249 characters, and of directories. */
    private static final ValueType<String> NAME = ValueTypes.matching(
            "(?!\\.{1,2}$)[A-Za-z0-9._-]{1,100}",
            "1 to 100 of the letters a-z A-Z, digits, dot, underscore and hyphen");

    private KafkaReader() {}

    static KafkaConfig read(YamlSection kafka) {
        Map<String, String> properties = FlatProperties.of(kafka, KafkaReader::typeOf);
        properties.putIfAbsent(BOOTSTRAP_SERVERS, "localhost:9092");
        properties.putIfAbsent(APPLICATION_ID, "vm-remediator");
        properties
                .keySet()
                .forEach(key -> KafkaRefusals.reason(key)
                        .ifPresent(reason -> kafka.reading().problem(kafka.pathOf(key), "cannot be set: " + reason)));
        kafka.ask(BOOTSTRAP_SERVERS, ADDRESSES.expected());
        kafka.ask(APPLICATION_ID, NAME.expected());
        return new KafkaConfig(properties);
    }

    private static ValueType<String> typeOf(String key) {
        if (key.equals(BOOTSTRAP_SERVERS)) {
            return ADDRESSES;
        }
        return key.equals(APPLICATION_ID) ? NAME : KafkaProperties.typeOf(key);
    }
}
