package org.vmremediator.vcenter;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLHandshakeException;
import org.vmremediator.vcenter.VCenterFault.Kind;

/** Tells what a broken HTTP exchange means: whether the request can have been carried out. */
final class HttpFaults {
    private HttpFaults() {}

    static VCenterException of(Call call, Throwable failure) {
        if (neverSent(failure)) {
            return Faults.of(Kind.UNAVAILABLE, "NotReached", failure);
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

    private static boolean neverSent(Throwable failure) {
        return failure instanceof ConnectException
                || failure instanceof HttpConnectTimeoutException
                || failure instanceof UnknownHostException
                || failure instanceof UnresolvedAddressException
                || failure instanceof SSLHandshakeException;
    }
}
