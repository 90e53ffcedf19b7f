package org.vmremediator.vcenter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vmremediator.config.VCenterConfig;
import org.vmremediator.vcenter.VCenterFault.Kind;

/**
 * The REST session of one vCenter: finds out the dialect and logs in on first use, and logs in once more when the
 * session has expired.
 *
 * <p>Threading: thread-safe; one per vCenter. Whoever finds no session logs in, the others wait for that login.
 */
final class RestSession {
    private static final Logger LOG = LoggerFactory.getLogger(RestSession.class);
    private static final String SESSION_HEADER = "vmware-api-session-id";
    private static final Set<Integer> NO_SUCH_PATH = Set.of(400, 404, 405, 501);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final VCenterConfig config;
    private final VCenterTransport transport;
    private final LoginGate gate;
    private final Object loginLock = new Object();
    private volatile Optional<Login> current = Optional.empty();

    RestSession(VCenterConfig config, VCenterTransport transport, LoginGate gate) {
        this.config = config;
        this.transport = transport;
        this.gate = gate;
    }

    private record Login(RestStyle style, String token) {}

    /** The value that vCenter answers with; missing when it has none. */
    JsonNode call(RestRequest request) {
        Login login = current.orElseGet(() -> replace(Optional.empty()));
        try {
            return send(login, request);
        } catch (VCenterException e) {
            if (!Faults.isNotAuthenticated(e)) {
                throw e;
            }
            return send(replace(Optional.of(login)), request);
        }
    }

    void logout() {
        Optional<Login> last = current;
        current = Optional.empty();
        last.ifPresent(login -> {
            try {
                HttpRequest request = to(login.style().sessionPath())
                        .header(SESSION_HEADER, login.token())
                        .DELETE()
                        .build();
                exchange(Call.read("session.delete"), request, login.style());
            } catch (VCenterException e) {
                LOG.info("vCenter {}: no REST logout, it will expire by itself: {}", config.name(), e.getMessage());
            }
        });
    }

    private JsonNode send(Login login, RestRequest request) {
        HttpRequest.Builder builder = to(login.style().pathOf(request)).header(SESSION_HEADER, login.token());
        request.operationId().ifPresent(id -> builder.header("opId", id));
        if (request.body().isEmpty()) {
            builder.GET();
        } else {
            builder.header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            request.bodyIn(login.style()).toString(), StandardCharsets.UTF_8));
        }
        return exchange(request.call(), builder.build(), login.style());
    }

    private Login replace(Optional<Login> expired) {
        synchronized (loginLock) {
            if (current.isEmpty() || current.equals(expired)) {
                current = Optional.empty();
                current = Optional.of(newLogin(expired.map(Login::style)));
            }
            return current.orElseThrow();
        }
    }

    private Login newLogin(Optional<RestStyle> known) {
        gate.check();
        Optional<Login> login = known.isPresent() ? login(known.get()) : login(RestStyle.API);
        Login found = login.or(() -> login(RestStyle.REST))
                .orElseThrow(() -> Faults.of(Kind.REFUSED, "NoRest", "vCenter offers no REST session"));
        gate.accepted();
        return found;
    }

    /** Empty when the server does not know the dialect. */
    private Optional<Login> login(RestStyle style) {
        Call call = Call.read("session.create");
        HttpRequest request = to(style.sessionPath())
                .header("Authorization", "Basic " + credentials())
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return transport.exchange(call, request, response -> {
            if (response.statusCode() == 401) {
                throw refused();
            }
            return NO_SUCH_PATH.contains(response.statusCode())
                    ? Optional.<Login>empty()
                    : Optional.of(new Login(style, read(call, response, style).asText()));
        });
    }

    private VCenterException refused() {
        VCenterException refusal =
                Faults.of(Kind.NO_PERMISSION, "InvalidLogin", "vCenter's REST interface refused the login");
        gate.refused(refusal);
        return refusal;
    }

    private String credentials() {
        String pair = config.username() + ":" + config.password().reveal();
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(config.url().resolve(path)).header("Accept", "application/json");
    }

    private JsonNode exchange(Call call, HttpRequest request, RestStyle style) {
        return transport.exchange(call, request, response -> read(call, response, style));
    }

    private static JsonNode read(Call call, HttpResponse<byte[]> response, RestStyle style) {
        boolean good = response.statusCode() >= 200 && response.statusCode() < 300;
        if (!good) {
            throw RestFaults.of(call, response, parse(response.body()).orElseGet(MissingNode::getInstance));
        }
        return style.unwrap(parse(response.body())
                .orElseThrow(() -> HttpFaults.unreadable(call, new IOException("the answer is no JSON"))));
    }

    private static Optional<JsonNode> parse(byte[] body) {
        try {
            return Optional.of(JSON.readTree(body));
        } catch (IOException e) {
            LOG.debug("an answer is no JSON", e);
            return Optional.empty();
        }
    }
}
