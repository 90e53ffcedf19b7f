package org.vmremediator.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.vmremediator.audit.AuditCodec;
import org.vmremediator.audit.AuditLine;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.testing.AuditSchema;
import org.vmremediator.testing.TopicTail;
import org.vmremediator.testing.VCenterEvents.Event;

/** Reads the audit and the dead-letter topic, and prints each record as it arrives. Not thread-safe. */
final class Watch implements AutoCloseable {
    static final String AUDIT_TOPIC = "vm-remediation-audit";
    static final String DEAD_LETTER_TOPIC = "vm-remediation-dead-letters";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Narrator narrator;
    private final Runnable alive;
    private final TopicTail auditTail;
    private final TopicTail deadLetterTail;
    private final List<AuditRecord> audit = new ArrayList<>();
    private final List<String> invalid = new ArrayList<>();
    private List<ConsumerRecord<byte[], byte[]>> deadLetters = List.of();

    Watch(Stage stage, Narrator narrator) {
        this.narrator = narrator;
        this.alive = stage.alive();
        auditTail = new TopicTail(stage.bootstrapServers(), AUDIT_TOPIC);
        deadLetterTail = new TopicTail(stage.bootstrapServers(), DEAD_LETTER_TOPIC);
    }

    /** Waits a moment for new records. */
    void poll() {
        alive.run();
        List<ConsumerRecord<byte[], byte[]>> records = auditTail.records();
        records.subList(audit.size(), records.size()).forEach(each -> audited(each.value()));
        List<ConsumerRecord<byte[], byte[]>> letters = deadLetterTail.records();
        letters.subList(deadLetters.size(), letters.size()).forEach(this::dead);
        deadLetters = letters;
    }

    private void audited(byte[] json) {
        AuditRecord record = AuditCodec.fromJson(json);
        audit.add(record);
        AuditSchema.errors(json).forEach(error -> invalid.add(record.id() + ": " + error));
        narrator.line(AuditLine.of(record));
    }

    private void dead(ConsumerRecord<byte[], byte[]> letter) {
        narrator.line("dead letter  %s-%s offset %s  %s: %s"
                .formatted(
                        error(letter, "topic"),
                        error(letter, "partition"),
                        error(letter, "offset"),
                        error(letter, "reason"),
                        error(letter, "message")));
    }

    /** What the application says about the record in a header. */
    static String error(ConsumerRecord<byte[], byte[]> letter, String name) {
        return Optional.ofNullable(letter.headers().lastHeader("vmremediator.error." + name))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                .orElse("?");
    }

    /** Prints what arrives until the condition holds. */
    void await(String what, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new StoryFault("waited " + PATIENCE.toSeconds() + " s in vain for " + what);
            }
            poll();
        }
    }

    List<AuditRecord> recordsOf(Event event) {
        return audit.stream()
                .filter(each -> each.trigger().eventKey() == event.key()
                        && each.trigger().created().equals(event.created()))
                .toList();
    }

    List<ConsumerRecord<byte[], byte[]>> deadLetters() {
        return deadLetters;
    }

    int auditRecords() {
        return audit.size();
    }

    /** Every fault that the schema finds in a record. */
    List<String> invalid() {
        return List.copyOf(invalid);
    }

    @Override
    public void close() {
        auditTail.close();
        deadLetterTail.close();
    }
}
