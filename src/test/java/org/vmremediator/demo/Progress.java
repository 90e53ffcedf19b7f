package org.vmremediator.demo;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far the application has read, as the broker knows it. */
final class Progress implements AutoCloseable {
    private static final String GROUP = "vm-remediator";
    private final Admin admin;

    Progress(String bootstrapServers) {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    /** Whether the record is behind the offset that the application has committed. */
    boolean isPast(RecordMetadata written) {
        OffsetAndMetadata committed = committed().get(new TopicPartition(written.topic(), written.partition()));
        return committed != null && committed.offset() > written.offset();
    }

    private Map<TopicPartition, OffsetAndMetadata> committed() {
        try {
            return admin.listConsumerGroupOffsets(GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get();
        } catch (ExecutionException e) {
            throw new StoryFault("the offsets of " + GROUP + " cannot be read: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryFault("interrupted", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
