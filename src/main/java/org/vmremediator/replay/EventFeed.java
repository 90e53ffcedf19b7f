package org.vmremediator.replay;

import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where past events come from: each partition in its own order, and only read. */
public interface EventFeed extends AutoCloseable {
    /** For people. */
    String source();

    /** Those from which something will come. */
    Set<Integer> partitions();

    /** Reads to the end, or until the listener has had enough. */
    void read(Listener listener);

    @Override
    void close();

    /** Who takes what is read. */
    interface Listener {
        void take(ConsumerRecord<byte[], byte[]> record);

        /**
         * Something that is no record at all.
         *
         * @param partition of those before it
         */
        void unreadable(int partition, long position, String where, String reason);

        /** Nothing more comes from this partition. */
        void end(int partition);

        /** Called now and then, between records, with how far it has come; returns false to stop. */
        boolean goOn(long done, long total);

        /** Whether reading on in this partition should wait for the others. */
        boolean isFull(int partition);

        /** Whether so much waits for a slower partition that a feed which cannot hold one back has to give up. */
        boolean holdsTooMuch();
    }
}
