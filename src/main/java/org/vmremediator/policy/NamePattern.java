package org.vmremediator.policy;

import java.util.List;

/**
 * A pattern for names, case-sensitive: {@code *} stands for any characters or none, {@code ?} for just one, everything
 * else for itself.
 */
public record NamePattern(String pattern) {

    public boolean matches(String name) {
        return matchesFrom(0, name, 0);
    }

    /** Whether one of the patterns matches. */
    public static boolean anyMatches(List<String> patterns, String name) {
        return patterns.stream().anyMatch(pattern -> new NamePattern(pattern).matches(name));
    }

    /** By hand, since a regular expression would be compiled anew for each datastore in each decision. */
    private boolean matchesFrom(int at, String name, int from) {
        if (at == pattern.length()) {
            return from == name.length();
        }
        int wanted = pattern.codePointAt(at);
        int next = at + Character.charCount(wanted);
        if (wanted == '*') {
            return matchesAnywhere(next, name, from);
        }
        if (from == name.length()) {
            return false;
        }
        int found = name.codePointAt(from);
        return (wanted == '?' || wanted == found) && matchesFrom(next, name, from + Character.charCount(found));
    }

    private boolean matchesAnywhere(int at, String name, int from) {
        int rest = from;
        while (rest < name.length() && !matchesFrom(at, name, rest)) {
            rest = name.offsetByCodePoints(rest, 1);
        }
        return rest < name.length() || matchesFrom(at, name, rest);
    }
}
