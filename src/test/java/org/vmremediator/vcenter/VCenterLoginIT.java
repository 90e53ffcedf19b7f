package org.vmremediator.vcenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmremediator.config.TlsConfig;
import org.vmremediator.testing.Certificates;
import org.vmremediator.testing.Vcsim;

/** Whom the client trusts, and what it does when it is not trusted itself: against vcsim's TLS and passwords. */
class VCenterLoginIT {
    private static Vcsim vcsim;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeAll
    static void startVcsim() {
        vcsim = Vcsim.start("-username", "remediator", "-password", "s<e>cret&");
    }

    @AfterAll
    static void stopVcsim() {
        if (vcsim != null) {
            vcsim.close();
        }
    }

    @Test
    void shouldRefuseACertificateThatNobodyVouchesFor() {
        try (VCenterClient strict = open(new TlsConfig(true, Optional.empty()), "s<e>cret&")) {
            assertFault(() -> strict.readVm("vm-1"), VCenterFault.Kind.UNAVAILABLE);
        }
    }

    @Test
    void shouldTrustTheCertificatesOfTheCaFile(@TempDir Path directory) {
        Path pem = Certificates.writePem(vcsim.url(), directory);
        try (VCenterClient strict = open(new TlsConfig(true, Optional.of(pem)), "s<e>cret&")) {
            assertThat(strict.about().fullName()).isNotBlank();
        }
    }

    @Test
    void shouldNotHammerWithAWrongPassword() {
        try (VCenterClient wrong = open(new TlsConfig(false, Optional.empty()), "wrong")) {
            assertFault(() -> wrong.readVm("vm-1"), VCenterFault.Kind.NO_PERMISSION);
            assertFault(() -> wrong.readVm("vm-1"), VCenterFault.Kind.NO_PERMISSION);
            assertFault(() -> wrong.attachedTags("vm-1"), VCenterFault.Kind.NO_PERMISSION);
            assertThat(calls("Login")).isEqualTo(1);
            assertThat(calls("session.create")).isZero();
        }
    }

    private static void assertFault(ThrowingCallable call, VCenterFault.Kind kind) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        VCenterException.class,
                        e -> assertThat(e.fault().kind()).isEqualTo(kind));
    }

    private VCenterClient open(TlsConfig tls, String password) {
        return VCenterClient.open(
                TestConfigs.vcenter(vcsim.url(), vcsim.username(), password, tls), TestConfigs.RETRIES, meters);
    }

    private long calls(String method) {
        return meters.find(VCenterTransport.CALLS).tag("method", method).timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }
}
