package org.vmremediator.testing.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a request, writes the reply, and breaks the connection when told to. */
abstract class Endpoint implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Endpoint.class);
    private final CallLog log;

    Endpoint(CallLog log) {
        this.log = log;
    }

    abstract Reply answer(HttpExchange exchange, byte[] body);

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        try {
            send(exchange, answer(exchange, body));
        } catch (ConnectionDropped dropped) {
            // Closing before any answer breaks the connection.
            exchange.close();
        } catch (RuntimeException e) {
            LOG.error("the simulator itself failed at {}", exchange.getRequestURI(), e);
            send(exchange, Reply.text(500, e.toString()));
        }
    }

    private void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.body();
        log.addBytes(body.length);
        exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        reply.cookie().ifPresent(cookie -> exchange.getResponseHeaders().set("Set-Cookie", cookie));
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            if (body.length > 0) {
                out.write(body);
            }
        }
    }

    CallLog log() {
        return log;
    }
}
