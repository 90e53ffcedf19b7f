package org.vmremediator.replay;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.vmremediator.replay.source.EventFeed;

/** Records from memory, in the order in which they are given. */
record ListFeed(List<ConsumerRecord<byte[], byte[]>> records) implements EventFeed {
    @Override
    public String source() {
        return "list";
    }

    @Override
    public Set<Integer> partitions() {
        return records.stream().map(ConsumerRecord::partition).collect(Collectors.toSet());
    }

    @Override
    public void read(Listener listener) {
        int done = 0;
        for (ConsumerRecord<byte[], byte[]> record : records) {
            if (!listener.goOn(done++, records.size())) {
                return;
            }
            listener.take(record);
        }
        partitions().forEach(listener::end);
    }

    @Override
    public void close() {}
}
