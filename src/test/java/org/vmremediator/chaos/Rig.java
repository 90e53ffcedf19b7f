package org.vmremediator.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.vmremediator.testing.EmbeddedKafka;

/**
 * A broker, vCenters and instances of the application, each in a JVM of its own, and the means to hurt them.
 *
 * <p>Threading: one test thread at a time.
 */
final class Rig implements AutoCloseable {
    static final String EVENTS = "vcenter-events";

    /** So many that some get their first event late in a run, while the group is busy with itself. */
    private static final int EVENT_PARTITIONS = 24;

    private final Path directory;
    private final RigConfiguration configuration;
    private final Class<?> main;
    private final int port = EmbeddedKafka.freePort();
    private final int controllerPort = EmbeddedKafka.freePort();
    private final Map<String, Jvm> vcenters = new LinkedHashMap<>();
    private final Map<String, String> urls = new LinkedHashMap<>();
    private final List<Instance> instances = new ArrayList<>();
    private List<String> instanceOptions = List.of("-Xmx256m");
    private Jvm broker;

    Rig(Path directory) {
        this(directory, RigConfiguration.STANDARD, ApplicationMain.class);
    }

    /** With instances of another configuration, and perhaps of another making. */
    Rig(Path directory, RigConfiguration configuration, Class<?> main) {
        this.directory = directory;
        this.configuration = configuration;
        this.main = main;
        startBroker();
        createEvents();
    }

    private void createEvents() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            NewTopic events = new NewTopic(EVENTS, Optional.of(EVENT_PARTITIONS), Optional.empty());
            admin.createTopics(List.of(events)).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void startBroker() {
        broker = Jvm.start(
                directory.resolve("broker.log"),
                List.of("-Xmx512m"),
                BrokerMain.class,
                directory.resolve("broker").toString(),
                Integer.toString(port),
                Integer.toString(controllerPort));
        broker.answer();
    }

    Jvm broker() {
        return broker;
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    void addVCenter(String name, Inventories inventory, int vms) {
        Jvm jvm = Jvm.start(
                directory.resolve(name + ".log"),
                List.of("-Xmx512m"),
                VCenterMain.class,
                inventory.name(),
                Integer.toString(vms));
        vcenters.put(name, jvm);
        urls.put(name, jvm.answer());
    }

    String url(String vcenter) {
        return urls.get(vcenter);
    }

    /** Gives an order of {@link VCenterOrders}. */
    void tell(String vcenter, String order) {
        vcenters.get(vcenter).ask(order);
    }

    /** Asks for a number, such as {@code held METHOD}. */
    int count(String vcenter, String question) {
        return Integer.parseInt(vcenters.get(vcenter).ask(question));
    }

    VCenterReport report(String vcenter) {
        try {
            return VCenterOrders.JSON.readValue(vcenters.get(vcenter).ask("report"), VCenterReport.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, VCenterReport> reports() {
        return vcenters.keySet().stream().collect(Collectors.toMap(name -> name, this::report));
    }

    /** The JVM options of the instances that are added from now on. */
    void setInstanceOptions(String... options) {
        instanceOptions = List.of(options);
    }

    /** Adds an instance and starts it. */
    Instance addInstance(String... jvmOptions) {
        String name = "instance-" + instances.size();
        int http = EmbeddedKafka.freePort();
        Path config = directory.resolve(name + ".yaml");
        try {
            Files.writeString(config, configuration.yaml(this, name, directory.resolve(name), http));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> options = jvmOptions.length == 0 ? instanceOptions : List.of(jvmOptions);
        Instance instance = new Instance(name, config, directory.resolve(name + ".log"), http, main, options);
        instances.add(instance);
        instance.start();
        return instance;
    }

    List<Instance> instances() {
        return List.copyOf(instances);
    }

    /** The instance that has the vCenter's pending work, or had it last; any when none can be asked. */
    Instance owner(String vcenter) {
        String gauge = "vmremediator_pending_size{vcenter=\"" + vcenter + "\"}";
        return instances.stream()
                .max(Comparator.comparingDouble(each -> each.metric(gauge)))
                .orElseThrow();
    }

    Map<String, String> urls() {
        return Map.copyOf(urls);
    }

    @Override
    public void close() {
        instances.stream().filter(Instance::isAlive).forEach(each -> each.jvm().kill());
        vcenters.values().forEach(Jvm::kill);
        broker.kill();
    }
}
