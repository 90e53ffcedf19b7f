package org.vmremediator.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** How many audit records are committed now, with none missed. */
    int all() {
        return audit.all().size();
    }

    /** The name of the instance that wrote the last audit record. */
    String lastWriter() {
        List<String> writers = writers();
        return writers.get(writers.size() - 1);
    }

    List<History.Recorded> records() {
        return audit.all().stream().map(Witness::recorded).toList();
    }

    /** The key of the event that each audit record is about. */
    IntStream eventKeys() {
        return audit.all().stream()
                .mapToInt(each -> AuditCodec.fromJson(each.value()).trigger().eventKey());
    }

    /** The name of the instance that wrote each audit record, in the order of the topic. */
    private List<String> writers() {
        return audit.all().stream()
                .map(each -> AuditCodec.fromJson(each.value()).instance())
                .toList();
    }

    /** How often each vCenter was claimed, which each new owner does before it asks anything of it. */
    Map<String, Integer> takeovers() {
        return plans.all().stream()
                .filter(each -> each.value() == null)
                .map(each -> VmKey.parse(new String(each.key(), StandardCharsets.UTF_8)))
                .filter(key -> key.moref().equals("owner"))
                .collect(Collectors.toMap(VmKey::vcenter, any -> 1, Integer::sum));
    }

    List<History.Planned> plans() {
        return plans.all().stream()
                .filter(each -> each.value() != null)
                .map(Witness::planned)
                .toList();
    }

    int deadLetters() {
        return deadLetters.all().size();
    }

    /** The keys whose last record in the changelog is no tombstone. */
    List<String> pending() {
        return List.copyOf(entries().keySet());
    }

    /** The committed stage of what is pending, such as {@code ACTING}, by VM. */
    Map<String, String> stages() {
        Map<String, String> stages = new HashMap<>();
        entries()
                .values()
                .forEach(entry -> stages.put(
                        entry.path("trigger").path("vm").path("moref").asText(),
                        entry.path("stage").asText()));
        return stages;
    }

    private Map<String, JsonNode> entries() {
        Map<String, byte[]> last = new HashMap<>();
        pending.all().forEach(each -> last.put(new String(each.key(), StandardCharsets.UTF_8), each.value()));
        last.values().removeIf(Objects::isNull);
        return last.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> json(each.getValue())));
    }

    private static JsonNode json(byte[] value) {
        try {
            return VCenterOrders.JSON.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        JsonNode plan = json(record.value());
        VmKey vm = VmKey.parse(new String(record.key(), StandardCharsets.UTF_8));
        return new History.Planned(
                plan.path("id").asText(),
                vm.vcenter(),
                vm.moref(),
                plan.path("attempt").asInt(),
                Instant.parse(plan.path("planned").asText()));
    }

    @Override
    public void close() {
        audit.close();
        plans.close();
        deadLetters.close();
        pending.close();
    }
}
