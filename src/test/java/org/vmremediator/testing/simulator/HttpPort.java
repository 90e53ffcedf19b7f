package org.vmremediator.testing.simulator;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** The listening port, which can be closed and opened again at the same number. */
final class HttpPort {
    static {
        // Without it every answer waits for the client's delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Map<String, HttpHandler> handlers;
    private final Optional<SSLContext> tls;
    private Optional<HttpServer> server = Optional.empty();
    private ExecutorService workers;
    private int port;

    HttpPort(int port, Map<String, HttpHandler> handlers, Optional<SSLContext> tls) {
        this.port = port;
        this.handlers = Map.copyOf(handlers);
        this.tls = tls;
    }

    synchronized void open() {
        if (server.isPresent()) {
            return;
        }
        try {
            HttpServer opened = create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            handlers.forEach(opened::createContext);
            workers = Executors.newCachedThreadPool(work -> TaskEngine.daemon(work, "simulated-vcenter"));
            opened.setExecutor(workers);
            opened.start();
            port = opened.getAddress().getPort();
            server = Optional.of(opened);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpServer create(InetSocketAddress address) throws IOException {
        if (tls.isEmpty()) {
            return HttpServer.create(address, 0);
        }
        HttpsServer secure = HttpsServer.create(address, 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(tls.get()));
        return secure;
    }

    /** Breaks every connection and refuses new ones. */
    synchronized void close() {
        server.ifPresent(open -> {
            open.stop(0);
            workers.shutdownNow();
        });
        server = Optional.empty();
    }

    String address() {
        return "%s://127.0.0.1:%d".formatted(tls.isPresent() ? "https" : "http", port);
    }
}
