package org.vmremediator.event;

import java.util.Optional;

/**
 * The CloudEvents attributes of an event that concerns us; specversion is 1.0.
 *
 * @param type as the producer spells it
 * @param dataContentType the {@code content-type} header in binary mode
 */
public record EventAttributes(
        String id, String source, String type, Optional<String> subject, Optional<String> dataContentType) {}
