package org.vmremediator.bench.filter;

import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.vmremediator.replay.source.EventFeed;

/** A feed whose records a stop watch counts. */
record CountedFeed(EventFeed feed, StopWatch watch) implements EventFeed {
    @Override
    public String source() {
        return feed.source();
    }

    @Override
    public Set<Integer> partitions() {
        return feed.partitions();
    }

    @Override
    public void read(Listener listener) {
        feed.read(new Counted(listener, watch));
    }

    @Override
    public void close() {
        feed.close();
    }

    /** Passes on what it hears. */
    private record Counted(Listener listener, StopWatch watch) implements Listener {
        @Override
        public void take(ConsumerRecord<byte[], byte[]> record) {
            listener.take(record);
            watch.event();
        }

        @Override
        public boolean isIdle(Headers headers) {
            return listener.isIdle(headers);
        }

        @Override
        public void unreadable(int partition, long position, String where, String reason) {
            listener.unreadable(partition, position, where, reason);
        }

        @Override
        public void end(int partition) {
            listener.end(partition);
        }

        @Override
        public boolean goOn(long done, long total) {
            return listener.goOn(done, total);
        }

        @Override
        public boolean isFull(int partition) {
            return listener.isFull(partition);
        }

        @Override
        public boolean holdsTooMuch() {
            return listener.holdsTooMuch();
        }
    }
}
