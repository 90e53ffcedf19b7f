package org.vmremediator.cli;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.vmremediator.audit.AuditCodec;
import org.vmremediator.audit.AuditDocument;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.VmKey;

/**
 * Which tags vm-remediator attached last, by its audit records. Takes them, as a sink, in the order of time; what it
 * cannot read, it counts.
 */
final class TagHistory implements Predicate<ConsumerRecord<byte[], byte[]>> {
    private final Map<VmKey, Map<String, Tagged>> byVm = new HashMap<>();
    private int unreadable;

    /** One tag, as vm-remediator attached it. */
    record Tagged(String tag, Instant when, String instance) {}

    @Override
    public boolean test(ConsumerRecord<byte[], byte[]> record) {
        try {
            add(AuditCodec.readDocument(Optional.ofNullable(record.value()).orElse(new byte[0])));
        } catch (IllegalArgumentException e) {
            unreadable++;
        }
        return true;
    }

    /**
     * The last tagging of the VM in that category, if that tag is attached still.
     *
     * @param tag the name of the tag that is attached now
     */
    Optional<Tagged> of(VmKey vm, String category, String tag) {
        return Optional.ofNullable(byVm.getOrDefault(vm, Map.of()).get(category))
                .filter(tagged -> tagged.tag().equals(tag));
    }

    int unreadable() {
        return unreadable;
    }

    private void add(AuditDocument document) {
        if (document.reason().equals(Reason.TAGGED.code())) {
            VmKey vm = new VmKey(document.vm().vcenter(), document.vm().moref());
            document.changes().forEach(change -> add(vm, change, document));
        }
    }

    private void add(VmKey vm, AuditDocument.ChangePart change, AuditDocument document) {
        String category = change.property().replaceFirst("^tag:", "");
        byVm.computeIfAbsent(vm, key -> new HashMap<>())
                .put(category, new Tagged(change.to(), document.finishedAt(), document.instance()));
    }
}
