package org.vmremediator.bench.filter;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.cloudevents.kafka.CloudEventSerializer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;

/** What vm-remediator is compared with. */
final class PlainReaders {
    private PlainReaders() {}

    static void consume(Reader.Job job, StopWatch watch) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", job.bootstrapServers(), "group.id", job.id(), "auto.offset.reset", "earliest");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(job.topic()));
            for (int left = job.load().total(); left > 0; ) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    left -= record.value() == null ? 0 : 1;
                    watch.event();
                }
            }
        }
    }

    static void count(Reader.Job job, StopWatch watch) throws InterruptedException {
        count(job, watch, settings(job));
    }

    static void countUnwaiting(Reader.Job job, StopWatch watch) throws InterruptedException {
        Properties settings = settings(job);
        settings.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, "-1");
        count(job, watch, settings);
    }

    private static void count(Reader.Job job, StopWatch watch, Properties settings) throws InterruptedException {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(job.topic(), Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
                .foreach((key, value) -> watch.event());
        run(builder, settings, watch);
    }

    static void deserialize(Reader.Job job, StopWatch watch) throws InterruptedException {
        LongAdder relevant = new LongAdder();
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(
                        job.topic(),
                        Consumed.with(
                                Serdes.ByteArray(),
                                Serdes.serdeFrom(new CloudEventSerializer(), new CloudEventDeserializer())))
                .peek((key, event) -> watch.event())
                .filter((key, event) -> isRelevant(event))
                .foreach((key, event) -> relevant.increment());
        run(builder, settings(job), watch);
        if (relevant.sum() != job.load().triggers()) {
            throw new IllegalStateException("found " + relevant.sum() + " relevant events");
        }
    }

    private static boolean isRelevant(CloudEvent event) {
        return event.getType().equals("com.vmware.vsphere.AlarmStatusChangedEvent.v0")
                || event.getType().equals("com.vmware.vsphere.VmPoweredOffEvent.v0");
    }

    private static void run(StreamsBuilder builder, Properties settings, StopWatch watch) throws InterruptedException {
        try (KafkaStreams streams = new KafkaStreams(builder.build(), settings)) {
            streams.start();
            watch.awaitLast();
        }
    }

    private static Properties settings(Reader.Job job) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, job.bootstrapServers());
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, job.id());
        settings.put(StreamsConfig.STATE_DIR_CONFIG, job.directory().toString());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, "25");
        settings.put("auto.offset.reset", "earliest");
        return settings;
    }
}
