package org.vmremediator.policy;

import java.util.OptionalInt;

/**
 * Numbers as tag names spell them: plain decimal integers from 1, without sign, space or leading zero, within an int. So
 * one size has one spelling, and {@code 04} never stands beside {@code 4}.
 */
final class TagNumber {
    private static final int MOST_DIGITS = 10;

    private TagNumber() {}

    static OptionalInt parse(String name) {
        return isPlain(name) ? withinInt(Long.parseLong(name)) : OptionalInt.empty();
    }

    /** The number of a tag that was found to be one. */
    static int of(Tag tag) {
        return parse(tag.name()).orElseThrow(() -> new IllegalArgumentException("no number: " + tag));
    }

    static boolean isNumber(Tag tag) {
        return parse(tag.name()).isPresent();
    }

    /** Without a pattern: all tags of a category are asked at every decision. */
    private static boolean isPlain(String name) {
        boolean plain = !name.isEmpty() && name.length() <= MOST_DIGITS && name.charAt(0) != '0';
        for (int i = 0; plain && i < name.length(); i++) {
            plain = name.charAt(i) >= '0' && name.charAt(i) <= '9';
        }
        return plain;
    }

    private static OptionalInt withinInt(long number) {
        return number <= Integer.MAX_VALUE ? OptionalInt.of((int) number) : OptionalInt.empty();
    }
}
