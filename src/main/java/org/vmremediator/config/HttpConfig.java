package org.vmremediator.config;

/** Where health and metrics are served. Port 0 takes a free one. */
public record HttpConfig(String host, int port) {}
