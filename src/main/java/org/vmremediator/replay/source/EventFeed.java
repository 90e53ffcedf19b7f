package org.vmremediator.replay.source;

import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

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
        /** With a value, unless its headers are {@link #isIdle idle}: then it may be left out. */
        void take(ConsumerRecord<byte[], byte[]> record);

        /** Whether a record of these headers concerns nobody, whatever its value is. */
        boolean isIdle(Headers headers);

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
