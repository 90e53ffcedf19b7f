package org.vmremediator.vcenter;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.vmremediator.config.VCenterConfig;

/**
 * Sends every request to one vCenter, SOAP and REST alike: guarded, timed out, measured.
 *
 * <p>Threading: thread-safe; one per vCenter.
 */
final class VCenterTransport implements AutoCloseable {
    static final String CALLS = "vmremediator.vcenter.calls";

    private final VCenterConfig config;
    private final HttpClient http;
    private final VCenterGuards guards;
    private final MeterRegistry meters;

    VCenterTransport(VCenterConfig config, MeterRegistry meters) {
        this.config = config;
        this.http = VCenterHttp.client(config.tls(), config.callTimeout());
        this.guards = new VCenterGuards(config, meters);
        this.meters = meters;
    }

    /** Reads an answer of any status; throws {@link VCenterException} for a refusal. */
    @FunctionalInterface
    interface AnswerReader<T> {
        T read(HttpResponse<byte[]> response);
    }

    <T> T exchange(Call call, HttpRequest request, AnswerReader<T> reader) {
        return exchange(call, request, Duration.ZERO, reader);
    }

    /** As above, for a call that the server is asked to hold open for some time. */
    <T> T exchange(Call call, HttpRequest request, Duration heldOpen, AnswerReader<T> reader) {
        Duration limit = config.callTimeout().plus(heldOpen);
        return guards.run(call, () -> measured(call, request, limit, reader));
    }

    @Override
    public void close() {
        guards.close();
    }

    private <T> T measured(Call call, HttpRequest request, Duration limit, AnswerReader<T> reader) {
        Timer.Sample sample = Timer.start(meters);
        String outcome = "error";
        try {
            T answer = reader.read(send(call, request, limit));
            outcome = "ok";
            return answer;
        } catch (VCenterException e) {
            outcome = e.fault().kind().name().toLowerCase(Locale.ROOT);
            throw e;
        } finally {
            sample.stop(meters.timer(CALLS, "vcenter", config.name(), "method", call.method(), "outcome", outcome));
        }
    }

    // HttpRequest#timeout ends with the headers on Java 17; a body that never ends has to time out as well.
    private HttpResponse<byte[]> send(Call call, HttpRequest request, Duration limit) {
        CompletableFuture<HttpResponse<byte[]>> response =
                http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            return response.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw Faults.of(call.lost(), "TimedOut", call.method() + " was not answered within " + limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Faults.of(call.lost(), Faults.INTERRUPTED, e);
        } catch (ExecutionException e) {
            throw HttpFaults.of(call, request.uri(), e.getCause());
        } finally {
            response.cancel(true);
        }
    }
}
