package org.vmremediator.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the addresses of vCenters. */
final class VCenterUrls {
    static final ValueType<URI> URL =
            new ValueType<>("https://host/sdk (or http), with neither user, query nor fragment", VCenterUrls::parseUrl);

    /** Comes out as it is compared; whoever copies the source of an event here, which is a URL, is understood. */
    static final ValueType<String> SOURCE = new ValueType<>("a host name, an address or a URL", VCenterUrls::sourceOf);

    private static final Pattern SOURCE_FORM = Pattern.compile("(?:(https?)://)?"
            + "(\\[[0-9a-f:.]+]|[a-z0-9._-]+|[0-9a-f.]*(?::[0-9a-f.]*){2,})"
            + "(?::([0-9]{1,5}))?(?:/\\S*)?");

    private VCenterUrls() {}

    /** The host in lower case, with the port unless it is the scheme's own; empty when there is no host. */
    static Optional<String> sourceOf(String text) {
        Matcher matcher = SOURCE_FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        return matcher.matches()
                ? Optional.of(host(matcher.group(2)) + port(matcher.group(1), matcher.group(3)))
                : Optional.empty();
    }

    private static String host(String host) {
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    private static String port(String scheme, String port) {
        String ownPort = "http".equals(scheme) ? "80" : "443";
        return port == null || port.equals(ownPort) ? "" : ":" + port;
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

    private static Optional<URI> parse(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
