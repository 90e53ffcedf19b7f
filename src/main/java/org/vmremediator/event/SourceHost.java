package org.vmremediator.event;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The host of a URL, or of a bare {@code host} or {@code host:port}.
 *
 * @param name in lower case, without brackets and a trailing dot
 * @param port absent when the text names none, or the scheme's own
 */
record SourceHost(String name, OptionalInt port) {
    private static final Pattern AUTHORITY = Pattern.compile("(?:[^@]*@)?(\\[[^]]+]|[^:\\[\\]@]+)(?::(\\d{1,5})?)?");
    private static final Pattern BARE_IPV6 = Pattern.compile("[0-9A-Fa-f.]*:[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** Empty when there is no host in it. */
    static Optional<SourceHost> parse(String source) {
        String text = source.strip();
        try {
            URI uri = new URI(text.contains("//") ? text : "//" + bracketed(text));
            return Optional.ofNullable(uri.getRawAuthority()).flatMap(authority -> parse(authority, uri.getScheme()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether both may be the same server: a port only tells them apart when both name one. */
    boolean fits(SourceHost other) {
        return name.equals(other.name) && (port.isEmpty() || other.port.isEmpty() || port.equals(other.port));
    }

    private static String bracketed(String text) {
        return BARE_IPV6.matcher(text).matches() ? "[" + text + "]" : text;
    }

    private static Optional<SourceHost> parse(String authority, String scheme) {
        Matcher matcher = AUTHORITY.matcher(authority);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new SourceHost(normal(matcher.group(1)), port(matcher.group(2), scheme)));
    }

    private static String normal(String host) {
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        String lower = bare.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static OptionalInt port(String digits, String scheme) {
        if (digits == null) {
            return OptionalInt.empty();
        }
        int port = Integer.parseInt(digits);
        return port == standardPort(scheme) ? OptionalInt.empty() : OptionalInt.of(port);
    }

    private static int standardPort(String scheme) {
        return "http".equalsIgnoreCase(scheme) ? HTTP : HTTPS;
    }
}
