package org.vmremediator.ops;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers {@code /healthz}, {@code /readyz} and {@code /metrics}. */
final class OpsHandler extends Handler.Abstract {
    static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final String JSON_TYPE = "application/json; charset=utf-8";
    private static final String TEXT_TYPE = "text/plain; charset=utf-8";
    private static final Logger LOG = LoggerFactory.getLogger(OpsHandler.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HealthSource health;
    private final PrometheusMeterRegistry metrics;

    OpsHandler(HealthSource health, PrometheusMeterRegistry metrics) {
        this.health = health;
        this.metrics = metrics;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws JsonProcessingException {
        Answer answer = isRead(request) ? answer(Request.getPathInContext(request)) : refusal(response);
        response.setStatus(answer.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        Content.Sink.write(response, true, answer.body(), callback);
        return true;
    }

    private static boolean isRead(Request request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private Answer answer(String path) throws JsonProcessingException {
        return switch (path) {
            case "/healthz" -> health(health::live);
            case "/readyz" -> health(health::ready);
            case "/metrics" -> new Answer(HttpStatus.OK_200, PROMETHEUS_TEXT, metrics.scrape(PROMETHEUS_TEXT));
            default -> new Answer(HttpStatus.NOT_FOUND_404, TEXT_TYPE, "There is /healthz, /readyz and /metrics.\n");
        };
    }

    private static Answer refusal(Response response) {
        response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
        return new Answer(HttpStatus.METHOD_NOT_ALLOWED_405, TEXT_TYPE, "Only GET and HEAD.\n");
    }

    private static Answer health(Supplier<Health> question) throws JsonProcessingException {
        Health health = ask(question);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", health.ok() ? "ok" : "failing");
        body.put("reason", health.reason());
        body.put("parts", health.parts());
        int status = health.ok() ? HttpStatus.OK_200 : HttpStatus.SERVICE_UNAVAILABLE_503;
        return new Answer(status, JSON_TYPE, JSON.writeValueAsString(body) + "\n");
    }

    /** Who cannot say how it is, is not well. */
    private static Health ask(Supplier<Health> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            LOG.warn("The health of the application could not be told", e);
            return Health.failing("The health could not be told: " + e, Map.of());
        }
    }

    private record Answer(int status, String contentType, String body) {}
}
