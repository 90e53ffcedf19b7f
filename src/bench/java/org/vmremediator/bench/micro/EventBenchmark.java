package org.vmremediator.bench.micro;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.vmremediator.bench.filter.Corpus;
import org.vmremediator.bench.filter.InMemoryApplication;
import org.vmremediator.bench.filter.Layout;
import org.vmremediator.config.ConfigurationFile;
import org.vmremediator.event.Decoded;
import org.vmremediator.event.EventReader;
import org.vmremediator.event.SourceListener;
import org.vmremediator.event.Triaged;

/** Triage of events that concern nobody, and decoding of those that do; each operation is one event. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EventBenchmark {
    private static final int EVENTS = 1024;

    @Param
    public Layout layout;

    private EventReader reader;
    private ProducerRecord<byte[], byte[]>[] others;
    private ProducerRecord<byte[], byte[]>[] triggers;
    private Triaged.Relevant[] relevant;
    private int next;

    @Setup
    @SuppressWarnings({"unchecked", "rawtypes"})
    public void prepare() throws IOException {
        Path directory = Files.createTempDirectory("jmh");
        Path file = InMemoryApplication.configuration(directory, "jmh", "localhost:9092", "events", "");
        reader = EventReader.of(ConfigurationFile.load(file, Map.of()), SourceListener.NONE);
        Files.delete(file);
        Files.delete(directory);
        Corpus corpus = new Corpus();
        others = new ProducerRecord[EVENTS];
        triggers = new ProducerRecord[EVENTS];
        relevant = new Triaged.Relevant[EVENTS];
        for (int i = 0; i < EVENTS; i++) {
            others[i] = corpus.record("events", 1, layout, i * Corpus.PER_TRIGGER);
            triggers[i] = corpus.record("events", 1, layout, i * Corpus.PER_TRIGGER + Corpus.PER_TRIGGER / 2);
            relevant[i] = (Triaged.Relevant) reader.triage(triggers[i].headers(), triggers[i].value());
        }
    }

    @Benchmark
    public Triaged triage() {
        ProducerRecord<byte[], byte[]> record = others[next++ & (EVENTS - 1)];
        return reader.triage(record.headers(), record.value());
    }

    /** Of a trigger, after its triage. */
    @Benchmark
    public Decoded decode() {
        int i = next++ & (EVENTS - 1);
        return reader.decode(relevant[i], triggers[i].value(), "events", 0, i);
    }
}
