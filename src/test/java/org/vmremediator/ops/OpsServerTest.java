package org.vmremediator.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vmremediator.config.ConfigurationException;
import org.vmremediator.config.HttpConfig;

class OpsServerTest {
    private static final String HOST = "127.0.0.1";

    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final ToldHealth health = new ToldHealth();
    private final OpsServer server = OpsServer.start(new HttpConfig(HOST, 0), health, metrics);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldSayWhyItIsNotReadyWhileItIsAlive() throws Exception {
        health.ready = Health.failing("Streams is REBALANCING", Map.of("streams", "REBALANCING"));

        assertThat(get("/healthz").statusCode()).isEqualTo(200);
        HttpResponse<String> ready = get("/readyz");
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.headers().firstValue("content-type")).hasValue("application/json; charset=utf-8");
        assertThat(ready.body().strip())
                .isEqualTo("{\"status\":\"failing\",\"reason\":\"Streams is REBALANCING\","
                        + "\"parts\":{\"streams\":\"REBALANCING\"}}");
    }

    @Test
    void shouldBeUnwellWhenItCannotSayHowItIs() throws Exception {
        health.live = null;

        HttpResponse<String> answer = get("/healthz");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("no answer");
    }

    @Test
    void shouldServeTheMetersToPrometheus() throws Exception {
        metrics.counter(MeterNames.OUTCOMES, MeterNames.REASON, "tagged").increment();

        HttpResponse<String> answer = get("/metrics");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
        assertThat(answer.body()).contains("vmremediator_outcomes_total{reason=\"tagged\"} 1.0");
    }

    @Test
    void shouldKnowNoOtherPathAndNoOtherMethod() throws Exception {
        assertThat(get("/").statusCode()).isEqualTo(404);
        HttpResponse<String> post = send(request("/healthz").POST(BodyPublishers.noBody()));
        assertThat(post.statusCode()).isEqualTo(405);
        assertThat(post.headers().firstValue("allow")).hasValue("GET, HEAD");
        assertThat(send(request("/healthz").method("HEAD", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldNameTheAddressThatIsTaken() {
        HttpConfig taken = new HttpConfig(HOST, server.port());

        assertThatThrownBy(() -> OpsServer.start(taken, health, metrics))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(HOST + ":" + server.port())
                .hasMessageContaining("http.port");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://" + HOST + ":" + server.port() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static final class ToldHealth implements HealthSource {
        private volatile Health live = Health.ok("alive", Map.of());
        private volatile Health ready = Health.ok("ready", Map.of());

        @Override
        public Health live() {
            if (live == null) {
                throw new IllegalStateException("no answer");
            }
            return live;
        }

        @Override
        public Health ready() {
            return ready;
        }
    }
}
