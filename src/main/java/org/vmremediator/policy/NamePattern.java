package org.vmremediator.policy;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A pattern for names, case-sensitive: {@code *} stands for any characters or none, {@code ?} for just one, everything
 * else for itself.
 */
public record NamePattern(String pattern) {

    public boolean matches(String name) {
        return Pattern.compile(regex(), Pattern.DOTALL).matcher(name).matches();
    }

    /** Whether one of the patterns matches. */
    public static boolean anyMatches(List<String> patterns, String name) {
        return patterns.stream().anyMatch(pattern -> new NamePattern(pattern).matches(name));
    }

    private String regex() {
        StringBuilder regex = new StringBuilder();
        pattern.codePoints().forEach(character -> regex.append(regexFor(character)));
        return regex.toString();
    }

    private static String regexFor(int character) {
        return switch (character) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(Character.toString(character));
        };
    }
}
