package org.vmremediator.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the addresses of vCenters. */
final class VCenterUrls {
    static final ValueType<URI> URL =
            new ValueType<>("https://host/sdk (or http), with neither user, query nor fragment", VCenterUrls::parseUrl);

    /** As a host, in lower case; whoever copies the source of an event here, which is a URL, is understood. */
    static final ValueType<String> SOURCE = new ValueType<>("a host name, an address or a URL", VCenterUrls::parseHost);

    private VCenterUrls() {}

    /** The host as it is compared: in lower case, empty when the URI has none. */
    static String hostOf(URI uri) {
        return Optional.ofNullable(uri.getHost()).orElse("").toLowerCase(Locale.ROOT);
    }

    private static Optional<URI> parseUrl(String text) {
        return parse(text.strip())
                .filter(uri -> Set.of("http", "https").contains(String.valueOf(uri.getScheme())))
                .filter(uri -> uri.getHost() != null && uri.getUserInfo() == null)
                .filter(uri -> uri.getQuery() == null && uri.getFragment() == null)
                .map(VCenterUrls::withPath);
    }

    private static URI withPath(URI uri) {
        return uri.getPath().isEmpty() || uri.getPath().equals("/") ? uri.resolve("/sdk") : uri;
    }

    private static Optional<String> parseHost(String text) {
        String stripped = text.strip();
        return parse(stripped.contains("://") ? stripped : "https://" + stripped)
                .map(VCenterUrls::hostOf)
                .filter(host -> !host.isEmpty());
    }

    private static Optional<URI> parse(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
