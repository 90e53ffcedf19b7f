package org.vmremediator.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.streams.StreamsConfig;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.KafkaConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what was done and not done, and why. */
@Command(
        name = "audit",
        description = {
            "Print the audit topic, one line per trigger, from its beginning to its present end, in the order of time (UTC).",
            "Reads committed records, without a consumer group. With --bootstrap-server and no --config no file is needed."
        })
final class AuditCommand implements Callable<Integer> {
    private static final String DEFAULT_TOPIC = "vm-remediation-audit";
    private static final String ANY_APPLICATION = "vm-remediator";

    private final Outside outside;

    @Mixin
    private ConfigOption config;

    @Option(names = "--bootstrap-server", paramLabel = "HOST:PORT", description = "In place of the configuration's.")
    private Optional<String> bootstrapServer = Optional.empty();

    @Option(names = "--topic", paramLabel = "NAME", description = "In place of the configuration's topics.audit.")
    private Optional<String> topic = Optional.empty();

    @Option(
            names = "--vm",
            paramLabel = "NAME|MOREF",
            description = "Only this VM: its name, its moref (vm-101), or both parts (lab/vm-101).")
    private Optional<String> vm = Optional.empty();

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with new records until Ctrl-C.")
    private boolean follow;

    @Option(names = "--json", description = "Print the records as they are, one JSON object per line.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    AuditCommand(Outside outside) {
        this.outside = outside;
    }

    @Override
    public Integer call() {
        Optional<Configuration> configuration = configuration();
        PrintWriter err = spec.commandLine().getErr();
        AuditPrinter printer = new AuditPrinter(spec.commandLine().getOut(), err, vm, json);
        try (Consumer<byte[], byte[]> consumer = KafkaClients.reader(kafka(configuration))) {
            read(new AuditReader(consumer, topic(configuration), printer));
        }
        if (printer.printed() == 0) {
            err.println("No audit record" + vm.map(name -> " of " + name).orElse("") + " yet.");
        }
        return ExitCode.OK;
    }

    private void read(AuditReader reader) {
        if (reader.readPresent() && follow) {
            reader.follow();
        }
    }

    private Optional<Configuration> configuration() {
        boolean needed = config.isGiven() || bootstrapServer.isEmpty();
        return needed ? Optional.of(outside.configuration(config.file())) : Optional.empty();
    }

    private KafkaConfig kafka(Optional<Configuration> configuration) {
        Map<String, String> properties = new HashMap<>(configuration
                .map(whole -> whole.kafka().properties())
                .orElse(Map.of(StreamsConfig.APPLICATION_ID_CONFIG, ANY_APPLICATION)));
        bootstrapServer.ifPresent(server -> properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, server));
        return new KafkaConfig(properties);
    }

    private String topic(Optional<Configuration> configuration) {
        return topic.orElseGet(
                () -> configuration.map(whole -> whole.topics().audit()).orElse(DEFAULT_TOPIC));
    }
}
