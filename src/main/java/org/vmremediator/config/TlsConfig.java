package org.vmremediator.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the server is known.
 *
 * @param verify whether the server's certificate and host name are checked
 * @param caFile PEM certificates to trust instead of the Java platform's
 */
public record TlsConfig(boolean verify, Optional<Path> caFile) {}
