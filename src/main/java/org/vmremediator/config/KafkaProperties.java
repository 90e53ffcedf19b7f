package org.vmremediator.config;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.streams.StreamsConfig;

/** What Kafka says about its own properties: their types, and which are passwords. */
final class KafkaProperties {
    private static final Map<String, ConfigKey> KNOWN = new TreeMap<>();

    static {
        KNOWN.putAll(AdminClientConfig.configDef().configKeys());
        KNOWN.putAll(ProducerConfig.configDef().configKeys());
        KNOWN.putAll(ConsumerConfig.configDef().configKeys());
        KNOWN.putAll(StreamsConfig.configDef().configKeys());
    }

    private KafkaProperties() {}

    static Collection<String> known() {
        return KNOWN.keySet();
    }

    static Optional<ConfigKey> find(String key) {
        return Optional.ofNullable(KNOWN.get(KafkaRefusals.withoutPrefix(key)));
    }

    /** A property that Kafka does not know may mean something to a plug-in: any text will do. */
    static ValueType<String> typeOf(String key) {
        return find(key)
                .map(known -> new ValueType<>(
                        "what Kafka takes: " + rule(known),
                        text -> Optional.of(text).filter(value -> fits(known, value))))
                .orElseGet(() -> new ValueType<>("a text", Optional::of));
    }

    /** False when the value is a password, or could be one for all we know. */
    static boolean isShown(String key) {
        boolean isTopic = key.startsWith(StreamsConfig.TOPIC_PREFIX);
        boolean isPlain =
                find(key).map(known -> known.type != ConfigDef.Type.PASSWORD).orElse(isTopic);
        return isPlain && !Sensitive.isSensitive(key);
    }

    private static String rule(ConfigKey known) {
        return known.type + (known.validator == null ? "" : " " + known.validator);
    }

    /** Lists and classes are left to Kafka: the former come in pieces, the latter may not be loaded yet. */
    private static boolean fits(ConfigKey known, String text) {
        if (known.type == ConfigDef.Type.CLASS || known.type == ConfigDef.Type.LIST) {
            return true;
        }
        try {
            Object value = ConfigDef.parseType(known.name, text, known.type);
            if (known.validator != null) {
                known.validator.ensureValid(known.name, value);
            }
            return true;
        } catch (ConfigException e) {
            return false;
        }
    }
}
