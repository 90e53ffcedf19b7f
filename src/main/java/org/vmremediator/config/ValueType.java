package org.vmremediator.config;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How the text of an option becomes its value.
 *
 * @param expected completes "found X, expected ..."
 * @param choices the words it can be, if they are few
 * @param parser answers empty for a text that does not fit
 */
record ValueType<T>(String expected, List<String> choices, Function<String, Optional<T>> parser) {

    ValueType(String expected, Function<String, Optional<T>> parser) {
        this(expected, List.of(), parser);
    }

    Optional<T> parse(String text) {
        return parser.apply(text);
    }

    /** The same, for fewer values. */
    ValueType<T> where(Predicate<T> allowed, String expectedInstead) {
        return new ValueType<>(expectedInstead, choices, text -> parse(text).filter(allowed));
    }
}
