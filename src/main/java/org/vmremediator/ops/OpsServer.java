package org.vmremediator.ops;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.vmremediator.config.ConfigurationException;
import org.vmremediator.config.HttpConfig;

/**
 * Health and metrics over HTTP, for supervisors and Prometheus.
 *
 * <p>Threading: one per process; its few threads are daemons, and never wait for Kafka or vCenter.
 */
public final class OpsServer implements AutoCloseable {
    private static final int THREADS = 6;
    private static final int IDLE_MILLIS = 30_000;

    private final Server server;
    private final ServerConnector connector;

    private OpsServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Listens from here on.
     *
     * @throws ConfigurationException when the address cannot be had
     */
    public static OpsServer start(HttpConfig config, HealthSource health, PrometheusMeterRegistry metrics) {
        Server server = new Server(threads());
        ServerConnector connector = connector(server, config);
        server.addConnector(connector);
        server.setHandler(new OpsHandler(health, metrics));
        OpsServer ops = new OpsServer(server, connector);
        ops.listen(config);
        return ops;
    }

    /** The port in use, which differs from the configured one when that is 0. */
    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP server did not stop", e);
        }
    }

    private void listen(HttpConfig config) {
        try {
            server.start();
        } catch (Exception e) {
            close();
            throw new ConfigurationException("http: " + config.host() + ":" + config.port() + " cannot be listened on ("
                    + e.getMessage() + "); choose another http.host or http.port");
        }
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 1);
        threads.setName("ops-http");
        threads.setDaemon(true);
        return threads;
    }

    private static ServerConnector connector(Server server, HttpConfig config) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(config.host());
        connector.setPort(config.port());
        connector.setIdleTimeout(IDLE_MILLIS);
        return connector;
    }
}
