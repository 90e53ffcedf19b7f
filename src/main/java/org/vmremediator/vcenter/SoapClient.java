package org.vmremediator.vcenter;

import com.vmware.vim25.ws.Argument;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * What yavijava's stubs send through: one request after another under one cookie and one operation id. Cheap; made for
 * each call. Throws {@link VCenterException} only, which passes the stubs as it is.
 *
 * <p>Threading: one thread.
 */
final class SoapClient extends UnsupportedClient {
    private static final String COOKIE = "vmware_soap_session=";

    private final VCenterTransport transport;
    private final URI url;
    private final SoapOptions options;
    private Optional<String> cookie;

    SoapClient(VCenterTransport transport, URI url, SoapOptions options, Optional<String> cookie) {
        this.transport = transport;
        this.url = url;
        this.options = options;
        this.cookie = cookie;
    }

    /** The cookie it was given, or the one that the server set since; null for none. */
    @Override
    public String getCookie() {
        return cookie.orElse(null);
    }

    @Override
    public Object invoke(String methodName, Argument[] arguments, String returnType) {
        Call call = new Call(methodName, options.effect(), options.lastLook());
        HttpRequest request = request(SoapEncoder.encode(methodName, arguments, options.operationId()));
        return transport.exchange(call, request, options.heldOpen(), response -> read(call, response, returnType));
    }

    private HttpRequest request(String body) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(url)
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "\"urn:vim25/6.5\"")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        cookie.ifPresent(value -> builder.header("Cookie", value));
        return builder.build();
    }

    private Object read(Call call, HttpResponse<byte[]> response, String returnType) {
        if (response.statusCode() != 200 && response.statusCode() != 500) {
            throw HttpFaults.ofStatus(call, response);
        }
        try {
            Object value = SoapDecoder.decode(response.body(), returnType);
            takeCookie(response);
            return value;
        } catch (XMLStreamException e) {
            throw HttpFaults.unreadable(call, e);
        }
    }

    private void takeCookie(HttpResponse<byte[]> response) {
        response.headers().allValues("set-cookie").stream()
                .filter(header -> header.startsWith(COOKIE))
                .map(header -> header.split(";", 2)[0])
                .findFirst()
                .ifPresent(value -> cookie = Optional.of(value));
    }

    /**
     * How a request is sent.
     *
     * @param operationId stands in vCenter's log beside what the request caused
     * @param lastLook run before it is sent, when it has its turn
     * @param heldOpen how long the server is asked to wait before it answers
     */
    record SoapOptions(Call.Effect effect, Optional<String> operationId, Runnable lastLook, Duration heldOpen) {
        static final SoapOptions READ = new SoapOptions(Call.Effect.READ, Optional.empty(), () -> {}, Duration.ZERO);

        static SoapOptions write(WriteOrder order) {
            return new SoapOptions(
                    Call.Effect.WRITE, Optional.of(order.operationId()), order.lastLook(), Duration.ZERO);
        }

        static SoapOptions watch(Duration heldOpen) {
            return new SoapOptions(Call.Effect.WATCH, Optional.empty(), () -> {}, heldOpen);
        }
    }
}
