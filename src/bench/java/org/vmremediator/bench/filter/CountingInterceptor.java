package org.vmremediator.bench.filter;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Tells a stop watch of every event that the application reads. There is one application in a JVM. */
public final class CountingInterceptor implements ConsumerInterceptor<byte[], byte[]> {
    private static volatile String topic;
    private static volatile StopWatch watch;

    static void count(String events, StopWatch with) {
        topic = events;
        watch = with;
    }

    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
        for (TopicPartition partition : records.partitions()) {
            if (partition.topic().equals(topic)) {
                watch.events(records.records(partition).size());
            }
        }
        return records;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

    @Override
    public void configure(Map<String, ?> configs) {}

    @Override
    public void close() {}
}
