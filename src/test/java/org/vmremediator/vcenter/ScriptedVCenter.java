package org.vmremediator.vcenter;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server that answers as it was told, and records what it was asked. SOAP is told by method, REST by verb and path.
 * The last answer for a key is given again and again; logins succeed unless told otherwise.
 */
final class ScriptedVCenter implements AutoCloseable {
    private static final Pattern METHOD = Pattern.compile("<soapenv:Body><(\\w+)");
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    ScriptedVCenter() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
        on("RetrieveServiceContent", Answer.soap(SoapAnswers.SERVICE_CONTENT));
        on("Login", Answer.soap("<LoginResponse xmlns='urn:vim25'/>"));
        on("Logout", Answer.soap("<LogoutResponse xmlns='urn:vim25'/>"));
    }

    /** What was asked: the key, the cookie (empty for none), and the body. */
    record Request(String key, String cookie, String operationId, String body) {}

    /** What is answered; a status of -1 drops the connection, 0 never answers. */
    record Answer(int status, String body) {
        static final Answer DROPPED = new Answer(-1, "");
        static final Answer NEVER = new Answer(0, "");

        static Answer soap(String body) {
            return new Answer(200, SoapAnswers.envelope(body));
        }

        static Answer fault(String type, String message, String members) {
            return new Answer(500, SoapAnswers.fault(type, message, members));
        }

        static Answer json(int status, String body) {
            return new Answer(status, body);
        }
    }

    ScriptedVCenter on(String key, Answer... inTurn) {
        answers.put(key, new ArrayDeque<>(List.of(inTurn)));
        return this;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/sdk");
    }

    List<Request> requests(String key) {
        return requests.stream().filter(request -> request.key().equals(key)).toList();
    }

    List<String> keys() {
        return requests.stream().map(Request::key).toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String key = keyOf(exchange, body);
        requests.add(new Request(key, header(exchange, "Cookie"), header(exchange, "opId"), body));
        Answer answer = next(key);
        if (answer.status() > 0) {
            send(exchange, key, answer);
        } else if (answer.status() < 0) {
            exchange.close();
        }
    }

    private void send(HttpExchange exchange, String key, Answer answer) throws IOException {
        if (key.equals("Login")) {
            String cookie = "vmware_soap_session=\"session-" + requests(key).size() + "\"; Path=/; HttpOnly";
            exchange.getResponseHeaders().add("Set-Cookie", cookie);
        }
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private synchronized Answer next(String key) {
        Deque<Answer> left = answers.getOrDefault(key, new ArrayDeque<>());
        if (left.isEmpty()) {
            return new Answer(404, "");
        }
        return left.size() > 1 ? left.poll() : left.peek();
    }

    private static String keyOf(HttpExchange exchange, String body) {
        Matcher method = METHOD.matcher(body);
        return method.find() ? method.group(1) : exchange.getRequestMethod() + " " + exchange.getRequestURI();
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }
}
