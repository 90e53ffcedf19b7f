package org.vmremediator.testing;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/**
 * A real Kafka broker (KRaft, broker and controller in one) inside this JVM, on free loopback ports. It creates no topic
 * by itself, as a production broker should not.
 */
public final class EmbeddedKafka implements AutoCloseable {
    private final Path directory;
    private final KafkaRaftServer server;
    private final int port;
    private final boolean temporary;

    private EmbeddedKafka(Path directory, int port, boolean temporary, KafkaRaftServer server) {
        this.directory = directory;
        this.port = port;
        this.temporary = temporary;
        this.server = server;
    }

    /** Starts a broker with a new, empty log; returns when topics can be created. */
    public static EmbeddedKafka start() {
        return start(freePort());
    }

    /** As {@link #start()}, on a port of the caller's choice. */
    public static EmbeddedKafka start(int port) {
        return start(port, Map.of());
    }

    /** As {@link #start()}, with broker settings that go before its own. */
    public static EmbeddedKafka start(Map<String, String> more) {
        return start(freePort(), more);
    }

    /** As {@link #start()}, with a further listener for each port, whose clients are told to come by the relay. */
    public static EmbeddedKafka startBehind(Map<Integer, Relay> relays) {
        int port = freePort();
        Map<String, String> settings = settings(Path.of("unused"), port, freePort());
        Map<String, String> more = new HashMap<>();
        more.put("controller.quorum.voters", settings.get("controller.quorum.voters"));
        relays.forEach((listens, relay) -> {
            String name = "RELAYED" + listens;
            join(more, settings, "listeners", name + "://127.0.0.1:" + listens);
            join(more, settings, "advertised.listeners", name + "://127.0.0.1:" + relay.port());
            join(more, settings, "listener.security.protocol.map", name + ":PLAINTEXT");
        });
        return start(port, more);
    }

    private static void join(Map<String, String> more, Map<String, String> settings, String key, String value) {
        more.put(key, more.getOrDefault(key, settings.get(key)) + "," + value);
    }

    private static EmbeddedKafka start(int port, Map<String, String> more) {
        try {
            Path directory = Files.createTempDirectory("embedded-kafka");
            Map<String, String> settings = settings(directory, port, freePort());
            settings.putAll(more);
            return start(directory, port, settings, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A broker whose log outlives it: started again with the same directory and ports, it goes on where it was. */
    public static EmbeddedKafka start(Path directory, int port, int controllerPort) {
        return start(directory, port, settings(directory, port, controllerPort), false);
    }

    private static EmbeddedKafka start(Path directory, int port, Map<String, String> settings, boolean temporary) {
        try {
            if (!Files.exists(directory.resolve("meta.properties"))) {
                format(directory);
            }
            KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
            server.startup();
            return new EmbeddedKafka(directory, port, temporary, server);
        } catch (Exception e) {
            throw new IllegalStateException("the embedded broker did not start: " + e.getMessage(), e);
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        if (temporary) {
            deleteRecursively(directory);
        }
    }

    private static void format(Path directory) throws Exception {
        new Formatter()
                .setPrintStream(new PrintStream(PrintStream.nullOutputStream()))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setControllerListenerName("CONTROLLER")
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .addDirectory(directory.toString())
                .setMetadataLogDirectory(directory.toString())
                .run();
    }

    private static Map<String, String> settings(Path directory, int port, int controllerPort) {
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", directory.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("group.min.session.timeout.ms", "1000");
        for (String internal :
                new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            settings.put(internal + ".replication.factor", "1");
            settings.put(internal + ".num.partitions", "4");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("log.cleaner.dedupe.buffer.size", "4194304");
        settings.put("log.segment.bytes", "16777216");
        return settings;
    }

    /** A port that nobody listens on, for now. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteRecursively(Path directory) {
        try (Stream<Path> paths = Files.walk(directory)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
