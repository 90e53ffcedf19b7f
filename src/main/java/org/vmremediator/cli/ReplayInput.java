package org.vmremediator.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.vmremediator.config.Configuration;
import org.vmremediator.replay.source.Bound;
import org.vmremediator.replay.source.EventFeed;
import org.vmremediator.replay.source.FileFeed;
import org.vmremediator.replay.source.Range;
import org.vmremediator.replay.source.TopicFeed;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which events are replayed. */
final class ReplayInput {
    /** One or the other. */
    private static final class Source {
        @Option(names = "--topic", paramLabel = "NAME", description = "In place of the configuration's topics.events.")
        private Optional<String> topic = Optional.empty();

        @Option(
                names = "--file",
                paramLabel = "FILE",
                description = "Events from a file in place of a topic: one JSON object per line, as kcat -J writes it.")
        private Optional<Path> file = Optional.empty();
    }

    @ArgGroup
    private Source source = new Source();

    @Option(
            names = "--from",
            paramLabel = "TIME|OFFSET",
            converter = BoundConverter.class,
            description = "Where to begin: 2026-10-01, 2026-10-01T06:00:00Z, or an offset in each partition.")
    private Optional<Bound> from = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "TIME|OFFSET",
            converter = BoundConverter.class,
            description = "Where to end, itself left out. By default the end as it is at the start.")
    private Optional<Bound> to = Optional.empty();

    EventFeed open(Configuration configuration) {
        Range range = new Range(from, to);
        return source.file
                .<EventFeed>map(file -> new FileFeed(file, range))
                .orElseGet(() -> topic(configuration, range));
    }

    private EventFeed topic(Configuration configuration, Range range) {
        String topic = source.topic.orElseGet(() -> configuration.topics().events());
        Consumer<byte[], byte[]> consumer = KafkaClients.reader(configuration.kafka());
        try {
            return new TopicFeed(consumer, topic, range, KafkaClients.PATIENCE);
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }
}
