package org.vmremediator.vcenter;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vmremediator.config.RetriesConfig;
import org.vmremediator.config.Secret;
import org.vmremediator.config.TlsConfig;
import org.vmremediator.config.VCenterConfig;

/** Configurations for a vCenter named lab. */
final class TestConfigs {
    static final RetriesConfig RETRIES = new RetriesConfig(5, Duration.ofMillis(100), Duration.ofSeconds(1));

    private TestConfigs() {}

    static VCenterConfig vcenter(URI url, String username, String password, TlsConfig tls) {
        return new VCenterConfig(
                "lab",
                url,
                username,
                new Secret(password),
                List.of(),
                tls,
                8,
                500,
                Duration.ofSeconds(5),
                0,
                Optional.empty(),
                Optional.empty());
    }

    /** Over plain HTTP. */
    static VCenterConfig vcenter(URI url, Duration callTimeout) {
        return new VCenterConfig(
                "lab",
                url,
                "user",
                new Secret("password"),
                List.of(),
                new TlsConfig(true, Optional.empty()),
                8,
                500,
                callTimeout,
                0,
                Optional.empty(),
                Optional.empty());
    }
}
