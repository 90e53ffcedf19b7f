package org.vmremediator.testing.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** An HTTP answer. */
final class Reply {
    private final int status;
    private final String contentType;
    private final byte[] body;
    private final Optional<String> cookie;

    private Reply(int status, String contentType, byte[] body, Optional<String> cookie) {
        this.status = status;
        this.contentType = contentType;
        this.body = Arrays.copyOf(body, body.length);
        this.cookie = cookie;
    }

    static Reply soap(int status, byte[] body) {
        return new Reply(status, "text/xml; charset=utf-8", body, Optional.empty());
    }

    static Reply json(int status, byte[] body) {
        return new Reply(status, "application/json", body, Optional.empty());
    }

    static Reply empty(int status) {
        return json(status, new byte[0]);
    }

    static Reply text(int status, String text) {
        return new Reply(status, "text/plain", text.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    Reply withCookie(String value) {
        return new Reply(status, contentType, body, Optional.of(value));
    }

    int status() {
        return status;
    }

    String contentType() {
        return contentType;
    }

    byte[] body() {
        return Arrays.copyOf(body, body.length);
    }

    Optional<String> cookie() {
        return cookie;
    }
}
