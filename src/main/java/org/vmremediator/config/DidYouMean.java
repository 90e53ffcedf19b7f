package org.vmremediator.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was meant, by the number of letters that differ. */
public final class DidYouMean {
    private static final int LETTERS_PER_SLIP = 3;

    private DidYouMean() {}

    /** The nearest of the known words, if it is near: one slip for every three letters. Case and underscores count nothing. */
    public static Optional<String> nearest(String found, Collection<String> known) {
        return known.stream()
                .filter(word -> distance(fold(found), fold(word)) <= slips(word))
                .min(Comparator.comparingInt((String word) -> distance(fold(found), fold(word)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int slips(String word) {
        return Math.max(1, word.length() / LETTERS_PER_SLIP);
    }

    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Levenshtein's distance, one row of the table at a time. */
    public static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= left.length(); line++) {
            row = nextRow(row, left.charAt(line - 1), right);
        }
        return row[right.length()];
    }

    private static int[] nextRow(int[] above, char letter, String right) {
        int[] row = new int[above.length];
        row[0] = above[0] + 1;
        for (int column = 1; column < row.length; column++) {
            int replaced = above[column - 1] + (right.charAt(column - 1) == letter ? 0 : 1);
            row[column] = Math.min(replaced, 1 + Math.min(above[column], row[column - 1]));
        }
        return row;
    }
}
