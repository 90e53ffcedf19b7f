package org.vmremediator.judging;

import java.time.Instant;
import org.vmremediator.policy.Remediation;

/**
 * Somebody, or a breaker, holds work back: the value of a record on the control topic.
 *
 * @param schemaVersion 1
 * @param reason a sentence for people
 * @param by user@host, or the instance whose breaker tripped
 */
public record Pause(int schemaVersion, String reason, String by, Instant since) {
    public static final int SCHEMA_VERSION = 1;

    public Pause(String reason, String by, Instant since) {
        this(SCHEMA_VERSION, reason, by, since);
    }

    /**
     * What a pause holds back: the key of a record on the control topic, {@code <remediation>/<vcenter>/<moref>}, each
     * part a star for all. The remediation {@code correlation} stands for a breaker on correlation: it holds back nothing
     * itself, and ends when its record does; its last part is a host or a star.
     */
    public record Key(String remediation, String vcenter, String moref) {
        public static final String ALL = "*";
        public static final String CORRELATION = "correlation";
        private static final int PARTS = 3;

        /** Reads the text form; a text of another form is a key that holds back nothing. */
        public static Key parse(String text) {
            String[] parts = text.split("/", PARTS);
            return parts.length == PARTS ? new Key(parts[0], parts[1], parts[2]) : new Key("", "", text);
        }

        public static Key of(Remediation remediation, String vcenter) {
            return new Key(remediation.id(), vcenter, ALL);
        }

        /** The breaker on correlation of a vCenter, or of one host of it. */
        public static Key correlation(String vcenter, String place) {
            return new Key(CORRELATION, vcenter, place);
        }

        public boolean isBreakerOnCorrelation() {
            return remediation.equals(CORRELATION);
        }

        @Override
        public String toString() {
            return remediation + "/" + vcenter + "/" + moref;
        }
    }
}
