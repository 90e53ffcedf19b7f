package org.vmremediator.vcenter;

import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import org.vmremediator.vcenter.VCenterFault.Kind;

/** Tells what a broken HTTP exchange means: whether the request can have been carried out. */
final class HttpFaults {
    private HttpFaults() {}

    static VCenterException of(Call call, URI server, Throwable failure) {
        Optional<String> obstacle = obstacle(failure);
        if (obstacle.isPresent()) {
            String message = addressOf(server) + ": " + obstacle.get();
            return new VCenterException(new VCenterFault(Kind.UNAVAILABLE, "NotReached", message), failure);
        }
        if (failure instanceof HttpTimeoutException) {
            return Faults.of(call.lost(), "TimedOut", failure);
        }
        return Faults.of(call.lost(), Faults.CONNECTION_LOST, failure);
    }

    /** For a status that the protocol above it does not know. */
    static VCenterException ofStatus(Call call, HttpResponse<?> response) {
        int status = response.statusCode();
        String message = call.method() + " was answered with HTTP status " + status;
        if (status == 503) {
            return Faults.of(Kind.UNAVAILABLE, "HTTP 503", message);
        }
        if (status == 429) {
            return Faults.of(Kind.PASSING, "HTTP 429", message);
        }
        return Faults.of(status >= 500 ? call.lost() : Kind.REFUSED, "HTTP " + status, message);
    }

    static VCenterException unreadable(Call call, Throwable failure) {
        return Faults.of(call.lost(), "UnreadableAnswer", failure);
    }

    /** Why the request was never sent; empty when it may have been. The JDK's own exceptions often say nothing. */
    private static Optional<String> obstacle(Throwable failure) {
        if (failure instanceof HttpConnectTimeoutException) {
            return Optional.of("no connection within the time-out");
        }
        if (failure instanceof UnknownHostException || isCausedBy(failure, UnresolvedAddressException.class)) {
            return Optional.of("there is no such host");
        }
        if (failure instanceof ConnectException) {
            return Optional.of(failure.getMessage() == null ? "the connection is refused" : failure.getMessage());
        }
        return failure instanceof SSLHandshakeException
                ? Optional.of("TLS failed: " + failure.getMessage())
                : Optional.empty();
    }

    private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> type) {
        return type.isInstance(failure) || type.isInstance(failure.getCause());
    }

    private static String addressOf(URI server) {
        int standard = "http".equals(server.getScheme()) ? 80 : 443;
        return server.getHost() + ":" + (server.getPort() < 0 ? standard : server.getPort());
    }
}
