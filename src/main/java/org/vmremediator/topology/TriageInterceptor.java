package org.vmremediator.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.StreamsConfig;

/**
 * Drops the events that {@link TriageDeserializer} found to concern nobody where the consumer hands them out, before Kafka
 * Streams has made anything of them. That is most of what an event costs. {@link TriageProcessor} judges again what is left.
 *
 * <p>The last event of each partition is left whatever it is: by it Streams knows how far it has read, and commits that.
 *
 * <p>Threading: Kafka makes one for each stream thread, which alone uses it.
 */
public final class TriageInterceptor implements ConsumerInterceptor<byte[], byte[]> {
    private static final String CLASSES = ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG;
    private static final String METERS = "vm-remediator.meters";

    private FlowMeters meters;

    /**
     * Has the main consumers use it, after the interceptors that the operator chose for them.
     *
     * @param meters handed to those that Kafka makes
     */
    static void install(Properties streams, FlowMeters meters) {
        String classes = StreamsSettings.ofMainConsumer(streams::getProperty, CLASSES)
                .filter(chosen -> !chosen.isBlank())
                .map(chosen -> chosen + "," + TriageInterceptor.class.getName())
                .orElse(TriageInterceptor.class.getName());
        streams.put(StreamsConfig.mainConsumerPrefix(CLASSES), classes);
        streams.put(StreamsConfig.mainConsumerPrefix(METERS), meters);
    }

    @Override
    public void configure(Map<String, ?> configs) {
        meters = (FlowMeters) configs.get(METERS);
    }

    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> left = new HashMap<>();
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> all = records.records(partition);
            left.put(partition, all.isEmpty() ? all : whatMayConcernUs(all));
        }
        return new ConsumerRecords<>(left, records.nextOffsets());
    }

    private List<ConsumerRecord<byte[], byte[]>> whatMayConcernUs(List<ConsumerRecord<byte[], byte[]>> all) {
        List<ConsumerRecord<byte[], byte[]>> left = new ArrayList<>();
        int last = all.size() - 1;
        for (ConsumerRecord<byte[], byte[]> record : all.subList(0, last)) {
            if (!TriageDeserializer.isIrrelevant(record.value())) {
                left.add(record);
            }
        }
        meters.irrelevant(last - left.size());
        left.add(all.get(last));
        return left;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

    @Override
    public void close() {}
}
