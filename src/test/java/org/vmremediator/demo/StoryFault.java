package org.vmremediator.demo;

/** The story could not go on; the message says what was awaited or who died, in words for people. */
final class StoryFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoryFault(String message) {
        super(message);
    }

    StoryFault(String message, Throwable cause) {
        super(message, cause);
    }
}
