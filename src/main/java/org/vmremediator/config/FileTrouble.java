package org.vmremediator.config;

import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Says in a few words why a file could not be read. */
final class FileTrouble {
    private FileTrouble() {}

    static String of(Exception trouble) {
        if (trouble instanceof NoSuchFileException) {
            return "no such file";
        }
        if (trouble instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (trouble instanceof CharacterCodingException) {
            return "it is not UTF-8 text";
        }
        return String.valueOf(trouble.getMessage());
    }
}
