package org.vmremediator.testing.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One REST dialect: {@code /rest/com/vmware/cis} wraps every value, {@code /api} sends it bare. */
final class RestEndpoint extends Endpoint {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PATH = Pattern.compile(
            "/(?:rest/com/vmware/cis|api(?:/cis)?)/(?:tagging/)?(session|category|tag|tag-association)(?:/(?:id:)?(.+))?");
    private static final Pattern ACTION = Pattern.compile("~?action=([a-z-]+)");
    private final boolean api;
    private final FaultInjection faults;
    private final Sessions sessions;
    private final TagRoutes routes;

    RestEndpoint(boolean api, CallLog log, FaultInjection faults, Sessions sessions, TagRoutes routes) {
        super(log);
        this.api = api;
        this.faults = faults;
        this.sessions = sessions;
        this.routes = routes;
    }

    @Override
    Reply answer(HttpExchange exchange, byte[] body) {
        Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
        if (!path.matches()) {
            return Reply.text(404, "404 page not found");
        }
        RestRequest request = parse(exchange, path, body);
        log().add(request.method(), request.body().path("object_id").path("id").asText(), request.operationId());
        return faults.through(request.method(), () -> guarded(request));
    }

    private RestRequest parse(HttpExchange exchange, Matcher path, byte[] body) {
        Optional<String> header =
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("vmware-api-session-id"));
        return new RestRequest(
                api,
                exchange.getRequestMethod(),
                path.group(1),
                Optional.ofNullable(path.group(2)).orElse(""),
                action(exchange.getRequestURI()),
                json(body),
                header.orElse(""),
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")),
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("opId")));
    }

    private static String action(URI uri) {
        Matcher matcher = ACTION.matcher(Optional.ofNullable(uri.getQuery()).orElse(""));
        return matcher.find() ? matcher.group(1) : "";
    }

    private static JsonNode json(byte[] body) {
        try {
            return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply guarded(RestRequest request) {
        try {
            return request.resource().equals("session") ? session(request) : tagging(request);
        } catch (RestError error) {
            return error(error);
        }
    }

    private Reply session(RestRequest request) {
        return switch (request.method()) {
            case "session.create" -> value(created(), login(request));
            case "session.delete" -> sessions.restLogout(alive(request)) ? Reply.empty(noContent()) : Reply.empty(404);
            default -> value(200, Map.of("user", sessions.isRestAlive(alive(request))));
        };
    }

    private String login(RestRequest request) {
        String basic = request.authorization()
                .filter(value -> value.startsWith("Basic "))
                .orElseThrow(RestError::unauthenticated);
        byte[] pair = Base64.getDecoder().decode(basic.substring("Basic ".length()));
        String[] parts = new String(pair, StandardCharsets.UTF_8).split(":", 2);
        return sessions.restLogin(parts[0], parts[1]).orElseThrow(RestError::unauthenticated);
    }

    private String alive(RestRequest request) {
        if (!sessions.isRestAlive(request.session())) {
            throw RestError.unauthenticated();
        }
        return request.session();
    }

    private Reply tagging(RestRequest request) {
        alive(request);
        Object value = routes.answer(request);
        if (value == null) {
            return Reply.empty(noContent());
        }
        return value(request.method().endsWith(".create") ? created() : 200, value);
    }

    private int created() {
        return api ? 201 : 200;
    }

    private int noContent() {
        return api ? 204 : 200;
    }

    private Reply value(int status, Object value) {
        return Reply.json(status, bytes(api ? value : Map.of("value", value)));
    }

    private Reply error(RestError error) {
        List<Object> messages =
                List.of(Map.of("id", "simulator", "default_message", error.getMessage(), "args", List.of()));
        Object body = api
                ? Map.of("error_type", error.errorType(), "messages", messages)
                : Map.of("type", error.type(), "value", Map.of("messages", messages));
        return Reply.json(error.status(), bytes(body));
    }

    private static byte[] bytes(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
