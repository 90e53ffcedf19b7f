package org.vmremediator.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.vmremediator.audit.AuditCodec;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.policy.VmKey;
import org.vmremediator.testing.AuditSchema;
import org.vmremediator.testing.TopicTail;

/** Reads the topics of a run, committed records only, and from their beginning. Not thread-safe. */
final class Witness implements AutoCloseable {
    private final TopicTail audit;
    private final TopicTail plans;
    private final TopicTail deadLetters;
    private final TopicTail pending;

    Witness(String bootstrapServers) {
        audit = new TopicTail(bootstrapServers, "vm-remediation-audit");
        plans = new TopicTail(bootstrapServers, "vm-remediation-plans");
        deadLetters = new TopicTail(bootstrapServers, "vm-remediation-dead-letters");
        pending = new TopicTail(bootstrapServers, "chaos-pending-work-changelog");
    }

    int recordCount() {
        return audit.records().size();
    }

    List<History.Recorded> records() {
        return audit.all().stream().map(Witness::recorded).toList();
    }

    /** The name of the instance that wrote each audit record, in the order of the topic. */
    List<String> writers() {
        return audit.all().stream()
                .map(each -> AuditCodec.fromJson(each.value()).instance())
                .toList();
    }

    List<History.Planned> plans() {
        return plans.all().stream().map(Witness::planned).toList();
    }

    int deadLetters() {
        return deadLetters.all().size();
    }

    /** The keys whose last record in the changelog is no tombstone. */
    List<String> pending() {
        Map<String, byte[]> last = new HashMap<>();
        pending.all().forEach(each -> last.put(new String(each.key(), StandardCharsets.UTF_8), each.value()));
        return last.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static History.Recorded recorded(ConsumerRecord<byte[], byte[]> record) {
        AuditSchema.assertValid(record.value());
        AuditRecord audit = AuditCodec.fromJson(record.value());
        return new History.Recorded(
                audit.id(),
                audit.trigger().vm().vcenter(),
                audit.trigger().vm().moref(),
                audit.trigger().eventKey(),
                audit.reason().outcome(),
                audit.reason().code());
    }

    private static History.Planned planned(ConsumerRecord<byte[], byte[]> record) {
        try {
            JsonNode plan = VCenterOrders.JSON.readTree(record.value());
            VmKey vm = VmKey.parse(new String(record.key(), StandardCharsets.UTF_8));
            return new History.Planned(
                    plan.path("id").asText(),
                    vm.vcenter(),
                    vm.moref(),
                    plan.path("attempt").asInt(),
                    Instant.parse(plan.path("planned").asText()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        audit.close();
        plans.close();
        deadLetters.close();
        pending.close();
    }
}
