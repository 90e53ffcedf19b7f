package org.vmremediator.config;

/** The configuration cannot be used; the message names file, line and key, what was found and what was expected. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConfigurationException(String message) {
        super(message);
    }
}
