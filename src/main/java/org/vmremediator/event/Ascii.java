package org.vmremediator.event;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A constant that is compared with bytes and characters as they lie in a buffer: no string is made of them. */
final class Ascii {
    private final byte[] bytes;

    Ascii(String text) {
        this.bytes = text.getBytes(StandardCharsets.US_ASCII);
    }

    boolean matches(byte[] other) {
        return Arrays.equals(bytes, other);
    }

    boolean matches(byte[] other, int from, int to) {
        return Arrays.equals(bytes, 0, bytes.length, other, from, to);
    }

    boolean matches(char[] other, int offset, int length) {
        return length == bytes.length && startsAt(other, offset);
    }

    boolean isPrefixOf(byte[] other) {
        return other.length >= bytes.length && Arrays.equals(bytes, 0, bytes.length, other, 0, bytes.length);
    }

    boolean isPrefixOf(char[] other, int offset, int length) {
        return length >= bytes.length && startsAt(other, offset);
    }

    /** For a constant in lower case. */
    boolean isPrefixOfIgnoringCase(byte[] other) {
        if (other.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (lower(other[i]) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean startsAt(char[] other, int offset) {
        for (int i = 0; i < bytes.length; i++) {
            if (other[offset + i] != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static int lower(byte b) {
        return b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b;
    }
}
