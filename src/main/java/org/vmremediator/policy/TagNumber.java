package org.vmremediator.policy;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Numbers as tag names spell them: plain decimal integers from 1, without sign, space or leading zero, within an int. So
 * one size has one spelling, and {@code 04} never stands beside {@code 4}.
 */
final class TagNumber {
    private static final Pattern PLAIN = Pattern.compile("[1-9][0-9]{0,9}");

    private TagNumber() {}

    static OptionalInt parse(String name) {
        return PLAIN.matcher(name).matches() ? withinInt(Long.parseLong(name)) : OptionalInt.empty();
    }

    /** The number of a tag that was found to be one. */
    static int of(Tag tag) {
        return parse(tag.name()).orElseThrow(() -> new IllegalArgumentException("no number: " + tag));
    }

    static boolean isNumber(Tag tag) {
        return parse(tag.name()).isPresent();
    }

    private static OptionalInt withinInt(long number) {
        return number <= Integer.MAX_VALUE ? OptionalInt.of((int) number) : OptionalInt.empty();
    }
}
