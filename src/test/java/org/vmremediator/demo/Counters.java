package org.vmremediator.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The application's health and counters, as it serves them over HTTP. */
final class Counters {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI application;

    Counters(URI application) {
        this.application = application;
    }

    /** False as well when nobody listens. */
    boolean ready() {
        try {
            return get("/readyz").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Deliveries of an event that was known already. */
    long duplicates() {
        return sum("vmremediator_duplicates_total");
    }

    /** Triggers without an audit record. */
    long pending() {
        return sum("vmremediator_pending_size");
    }

    private long sum(String name) {
        try {
            return (long) get("/metrics")
                    .body()
                    .lines()
                    .filter(line -> line.startsWith(name + "{"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (IOException e) {
            throw new StoryFault("the application does not answer on " + application + ": " + e, e);
        }
    }

    private HttpResponse<String> get(String path) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(application.resolve(path))
                .timeout(PATIENCE)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryFault("interrupted", e);
        }
    }
}
