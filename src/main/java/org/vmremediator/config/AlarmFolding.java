package org.vmremediator.config;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What of an alarm's name counts when two are compared: not its white space at the ends, nor how much within, nor case. */
public final class AlarmFolding {
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private AlarmFolding() {}

    public static String fold(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        String folded = WHITE_SPACE.matcher(composed).replaceAll(" ").strip();
        return folded.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
