package org.vmremediator.config;

import java.util.Locale;
import java.util.regex.Pattern;

/** Knows by its name whether an option's value is a secret; when in doubt it is. */
final class Sensitive {
    static final String MASK = "******";
    private static final Pattern NAMES =
            Pattern.compile("password|passwd|passphrase|secret|jaas|token|credential|user\\.info|api[.-]?key"
                    + "|access[.-]?key|private|keystore\\.key|keystore\\.certificate");
    private static final Pattern USER_INFO = Pattern.compile("//[^/]*@");

    private Sensitive() {}

    static boolean isSensitive(String text) {
        return NAMES.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    /** The text without the {@code user:password@} of any URL in it. */
    static String withoutUserInfo(String text) {
        return USER_INFO.matcher(text).replaceAll("//" + MASK + "@");
    }
}
