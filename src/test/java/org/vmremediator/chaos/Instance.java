package org.vmremediator.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One instance of the application, with a configuration, a state directory and a log of its own, over its many lives. */
final class Instance {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private final String name;
    private final Path config;
    private final Path log;
    private final int httpPort;
    private final Class<?> main;
    private final List<String> options;
    private Optional<Jvm> jvm = Optional.empty();
    private int starts;

    Instance(String name, Path config, Path log, int httpPort, Class<?> main, List<String> options) {
        this.name = name;
        this.config = config;
        this.log = log;
        this.httpPort = httpPort;
        this.main = main;
        this.options = options;
    }

    String name() {
        return name;
    }

    Path log() {
        return log;
    }

    /** Runs another command with its configuration, in a JVM of its own, and returns what it printed. */
    String command(String... words) {
        return startCommand(words).toTheEnd();
    }

    Jvm startCommand(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--config", config.toString()));
        return Jvm.start(log, options, main, all.toArray(String[]::new));
    }

    int starts() {
        return starts;
    }

    void start() {
        starts++;
        jvm = Optional.of(Jvm.start(log, options, main, "run", "--config", config.toString()));
    }

    boolean isAlive() {
        return jvm.filter(Jvm::isAlive).isPresent();
    }

    Jvm jvm() {
        return jvm.orElseThrow();
    }

    /** Whether its streams run. */
    boolean isReady() {
        return isAlive() && get("/readyz").isPresent();
    }

    /** The sum over all labels of a meter in Prometheus' spelling, or over those lines that have all of these words. */
    long sum(String name, String... words) {
        return get("/metrics").stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> List.of(words).stream().allMatch(word -> line.contains('"' + word + '"')))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** How often its log has said that, over all its lives. */
    long hasLogged(String words) {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(words)).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Resident memory, heap and all else. */
    long rssMegabytes() throws IOException {
        return megabytes("VmRSS:");
    }

    /** The most resident memory it ever had. */
    long peakRssMegabytes() throws IOException {
        return megabytes("VmHWM:");
    }

    private long megabytes(String field) throws IOException {
        Path status = Path.of("/proc", Long.toString(jvm().pid()), "status");
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(field))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /** The value of a meter in Prometheus' spelling, with its labels; -1 when there is none. */
    double metric(String name) {
        return get("/metrics").stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith(name + " "))
                .map(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElse(-1.0);
    }

    /** The body of a 200; empty for every other answer, and for none. */
    Optional<String> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + httpPort + path))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return Optional.of(HTTP.send(request, BodyHandlers.ofString()))
                    .filter(answer -> answer.statusCode() == 200)
                    .map(answer -> answer.body());
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
