package org.vmremediator.vcenter;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.exception.AcquirePermissionCancelledException;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedRateLimiterMetrics;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;
import org.vmremediator.config.VCenterConfig;
import org.vmremediator.vcenter.VCenterFault.Kind;

/**
 * Keeps us from hurting a vCenter, and a vCenter from stopping us: at most {@code max-concurrent-calls} at once, at most
 * {@code max-calls-per-second}, none while the circuit is open; a read whose connection broke is sent once more. Callers wait for their
 * turn at most as long as for an answer. Waiting for updates passes by all of this.
 *
 * <p>Threading: thread-safe; one per vCenter, and its instances carry the vCenter's name in the metrics.
 */
final class VCenterGuards implements AutoCloseable {
    private static final Duration OPEN = Duration.ofSeconds(10);

    private final BulkheadRegistry bulkheads;
    private final RateLimiterRegistry rateLimiters;
    private final CircuitBreakerRegistry circuitBreakers;
    private final Bulkhead bulkhead;
    private final RateLimiter rateLimiter;
    private final CircuitBreaker circuitBreaker;
    private final Retry retry;

    VCenterGuards(VCenterConfig config, MeterRegistry meters) {
        bulkheads = BulkheadRegistry.of(bulkheadConfig(config));
        rateLimiters = RateLimiterRegistry.of(rateLimiterConfig(config));
        circuitBreakers = CircuitBreakerRegistry.of(circuitBreakerConfig(config));
        bulkhead = bulkheads.bulkhead(config.name());
        rateLimiter = rateLimiters.rateLimiter(config.name());
        circuitBreaker = circuitBreakers.circuitBreaker(config.name());
        retry = Retry.of(config.name(), retryConfig());
        TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads).bindTo(meters);
        TaggedRateLimiterMetrics.ofRateLimiterRegistry(rateLimiters).bindTo(meters);
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(circuitBreakers).bindTo(meters);
    }

    <T> T run(Call call, Supplier<T> exchange) {
        return switch (call.effect()) {
            case WATCH -> exchange.get();
            case WRITE -> guarded(call, exchange);
            case READ -> retry.executeSupplier(() -> guarded(call, exchange));
        };
    }

    /** Takes the meters away, so that the next client of this vCenter can have its own. */
    @Override
    public void close() {
        bulkheads.remove(bulkhead.getName());
        rateLimiters.remove(rateLimiter.getName());
        circuitBreakers.remove(circuitBreaker.getName());
    }

    private <T> T guarded(Call call, Supplier<T> exchange) {
        try {
            return bulkhead.executeSupplier(() -> rateLimiter.executeSupplier(() -> {
                call.lastLook().run();
                return circuitBreaker.executeSupplier(exchange);
            }));
        } catch (CallNotPermittedException e) {
            throw Faults.of(Kind.UNAVAILABLE, "CircuitOpen", e);
        } catch (BulkheadFullException | RequestNotPermitted e) {
            throw Faults.of(Kind.UNAVAILABLE, "TooManyCalls", e);
        } catch (AcquirePermissionCancelledException e) {
            throw Faults.of(Kind.UNAVAILABLE, Faults.INTERRUPTED, e);
        }
    }

    private static BulkheadConfig bulkheadConfig(VCenterConfig config) {
        return BulkheadConfig.custom()
                .maxConcurrentCalls(config.maxConcurrentCalls())
                .maxWaitDuration(config.callTimeout())
                .fairCallHandlingStrategyEnabled(true)
                .build();
    }

    private static RateLimiterConfig rateLimiterConfig(VCenterConfig config) {
        return RateLimiterConfig.custom()
                .limitForPeriod(config.maxCallsPerSecond())
                .limitRefreshPeriod(Duration.ofSeconds(1))
                .timeoutDuration(config.callTimeout())
                .build();
    }

    /** Refusals are good answers: only silence and slowness open the circuit. */
    private static CircuitBreakerConfig circuitBreakerConfig(VCenterConfig config) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(5)
                .failureRateThreshold(50)
                .slowCallRateThreshold(80)
                .slowCallDurationThreshold(config.callTimeout().dividedBy(2))
                .waitDurationInOpenState(OPEN)
                .permittedNumberOfCallsInHalfOpenState(2)
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .recordException(VCenterGuards::isSilence)
                .build();
    }

    private static RetryConfig retryConfig() {
        return RetryConfig.custom()
                .maxAttempts(2)
                .waitDuration(Duration.ofMillis(10))
                .retryOnException(VCenterGuards::isBrokenConnection)
                .build();
    }

    private static boolean isSilence(Throwable failure) {
        return failure instanceof VCenterException exception
                && !exception.fault().name().equals(Faults.INTERRUPTED)
                && (Faults.is(exception, Kind.UNAVAILABLE) || Faults.is(exception, Kind.ANSWER_LOST));
    }

    private static boolean isBrokenConnection(Throwable failure) {
        return failure instanceof VCenterException exception
                && exception.fault().name().equals(Faults.CONNECTION_LOST);
    }
}
