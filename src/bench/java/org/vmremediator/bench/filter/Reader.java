package org.vmremediator.bench.filter;

import java.nio.file.Path;

/** What reads the events of a topic. */
enum Reader {
    /** A KafkaConsumer that counts, and does nothing else. */
    CONSUMER("consumer") {
        @Override
        void read(Job job, StopWatch watch) throws InterruptedException {
            PlainReaders.consume(job, watch);
        }
    },
    /** Kafka Streams that counts, and does nothing else, exactly once. */
    COUNTING("counting Streams") {
        @Override
        void read(Job job, StopWatch watch) throws InterruptedException {
            PlainReaders.count(job, watch);
        }
    },
    /** As above, and told to wait for no other input, as vm-remediator is. */
    UNWAITING("counting Streams, max.task.idle.ms=-1") {
        @Override
        void read(Job job, StopWatch watch) throws InterruptedException {
            PlainReaders.countUnwaiting(job, watch);
        }
    },
    /** Kafka Streams with CloudEventDeserializer on every record and a filter by type: what one would write first. */
    CLOUD_EVENTS("CloudEventDeserializer") {
        @Override
        void read(Job job, StopWatch watch) throws InterruptedException {
            PlainReaders.deserialize(job, watch);
        }
    },
    /** The whole application, in a dry run. */
    APPLICATION("vm-remediator") {
        @Override
        void read(Job job, StopWatch watch) throws InterruptedException {
            ApplicationReader.read(job, watch);
        }
    },
    /** Another build of the application, by turns with this one; only where {@code bench.rival} names its {@code target/classes}. */
    RIVAL("the other build") {
        @Override
        void read(Job job, StopWatch watch) throws InterruptedException {
            ApplicationReader.read(job, watch);
        }
    },
    /** A replay of the topic with one policy, which has the same to decide. */
    REPLAY("replay") {
        @Override
        void read(Job job, StopWatch watch) {
            ReplayReader.read(job, watch);
        }
    };

    private final String words;

    Reader(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Reads to the end; the last thing that it does with the watch is to stop it. */
    abstract void read(Job job, StopWatch watch) throws InterruptedException;

    /**
     * What is to be read.
     *
     * @param id differs from that of every other job, and so do the groups and topics named by it
     */
    record Job(String id, String bootstrapServers, String topic, Load load, Path directory) {
        String auditTopic() {
            return id + "-audit";
        }
    }
}
