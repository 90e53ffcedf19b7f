package org.vmremediator.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands between clients and a server on loopback. It can be cut, and then swallows what comes from either side, as a
 * network does that loses every packet; connections stay open. When it is healed those are reset and new ones serve.
 *
 * <p>Threading: any thread may use it.
 */
public final class Relay implements AutoCloseable {
    private static final int BACKLOG = 50;
    private static final int CHUNK = 64 * 1024;

    /** What a client sent, in the chunks in which it came. */
    public record Sent(String text, Instant at) {}

    private final ServerSocket listener;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final List<Sent> remembered = new CopyOnWriteArrayList<>();
    private final Optional<String> word;
    private volatile boolean cut;

    /** Listens at once, on a free port, for clients of the server on that port. */
    public Relay(int target) {
        this(target, Optional.empty());
    }

    /** As above, and remembers what clients send where it contains this word. */
    public Relay(int target, String word) {
        this(target, Optional.of(word));
    }

    private Relay(int target, Optional<String> word) {
        this.target = target;
        this.word = word;
        try {
            listener = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    public void cut() {
        cut = true;
    }

    public void heal() {
        sockets.forEach(Relay::close);
        cut = false;
    }

    /** What passed and contains the word, in order. */
    public List<Sent> sent() {
        return List.copyOf(remembered);
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listener.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.addAll(List.of(client, server));
            start(() -> pump(client, server, true));
            start(() -> pump(server, client, false));
        }
    }

    private void pump(Socket from, Socket to, boolean remember) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] chunk = new byte[CHUNK];
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                if (!cut) {
                    remember(new String(chunk, 0, length, StandardCharsets.ISO_8859_1), remember);
                    out.write(chunk, 0, length);
                }
            }
        }
        sockets.removeAll(List.of(from, to));
    }

    private void remember(String text, boolean fromClient) {
        if (fromClient && word.filter(text::contains).isPresent()) {
            remembered.add(new Sent(text, Instant.now()));
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    /** A connection that ends, ends its threads. */
    private static void start(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "relay");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        sockets.forEach(Relay::close);
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
