package org.vmremediator.audit;

import java.util.Locale;
import org.vmremediator.audit.AuditDocument.ChangePart;
import org.vmremediator.audit.AuditDocument.LeftOutPart;
import org.vmremediator.audit.AuditDocument.TaskPart;
import org.vmremediator.audit.AuditDocument.TriggerPart;
import org.vmremediator.audit.AuditDocument.Vm;
import org.vmremediator.policy.LeftOut;
import org.vmremediator.policy.Origin;
import org.vmremediator.policy.PropertyChange;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.Remediation;
import org.vmremediator.policy.Trigger;
import org.vmremediator.policy.TriggerKind;
import org.vmremediator.policy.VmKey;

/** Translates between the record in our own words and the document on the topic. */
final class AuditDocuments {
    private AuditDocuments() {}

    static AuditDocument of(AuditRecord record) {
        return new AuditDocument(
                AuditRecord.SCHEMA_VERSION,
                record.id(),
                record.remediation().id(),
                record.reason().outcome().id(),
                record.reason().code(),
                record.message(),
                record.mode(),
                record.version(),
                record.configurationHash(),
                record.instance(),
                vm(record),
                trigger(record.trigger()),
                record.changes().stream().map(AuditDocuments::change).toList(),
                record.leftOut().stream().map(AuditDocuments::leftOut).toList(),
                record.task().map(AuditDocuments::task),
                record.attempts(),
                record.trigger().created(),
                record.planned(),
                record.finished());
    }

    static AuditRecord toRecord(AuditDocument document) {
        return new AuditRecord(
                document.id(),
                Remediation.of(document.remediation()),
                Reason.of(document.reason()),
                document.message(),
                document.mode(),
                document.version(),
                document.configurationHash(),
                document.instance(),
                document.vm().instanceUuid(),
                document.vm().name(),
                trigger(document),
                document.changes().stream().map(AuditDocuments::change).toList(),
                document.leftOut().stream().map(AuditDocuments::leftOut).toList(),
                document.task().map(AuditDocuments::task),
                document.attempts(),
                document.plannedAt(),
                document.finishedAt());
    }

    /** The trigger kind's name in JSON, such as {@code cpu-alarm}. */
    static String kind(TriggerKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Vm vm(AuditRecord record) {
        VmKey key = record.trigger().vm();
        return new Vm(key.vcenter(), record.vcenterInstanceUuid(), key.moref(), record.vmName());
    }

    private static TriggerPart trigger(Trigger trigger) {
        Origin origin = trigger.origin();
        return new TriggerPart(
                kind(trigger.kind()),
                trigger.eventKey(),
                trigger.created(),
                trigger.alarm(),
                trigger.alarmMoref(),
                trigger.host(),
                trigger.template(),
                origin.cloudEventId(),
                origin.source(),
                origin.type(),
                origin.topic(),
                origin.partition(),
                origin.offset());
    }

    private static Trigger trigger(AuditDocument document) {
        TriggerPart part = document.trigger();
        return new Trigger(
                new VmKey(document.vm().vcenter(), document.vm().moref()),
                TriggerKind.valueOf(part.kind().toUpperCase(Locale.ROOT).replace('-', '_')),
                part.key(),
                part.created(),
                document.vm().name(),
                part.alarm(),
                part.alarmMoref(),
                part.host(),
                part.template(),
                origin(part));
    }

    private static Origin origin(TriggerPart part) {
        return new Origin(
                part.cloudEventId(), part.source(), part.type(), part.topic(), part.partition(), part.offset());
    }

    private static ChangePart change(PropertyChange change) {
        return new ChangePart(change.property(), change.from(), change.to());
    }

    private static PropertyChange change(ChangePart part) {
        return new PropertyChange(part.property(), part.from(), part.to());
    }

    private static LeftOutPart leftOut(LeftOut leftOut) {
        return new LeftOutPart(leftOut.what(), leftOut.value(), leftOut.reason(), leftOut.message());
    }

    private static LeftOut leftOut(LeftOutPart part) {
        return new LeftOut(part.what(), part.value(), part.reason(), part.message());
    }

    private static TaskPart task(AuditRecord.AuditTask task) {
        return new TaskPart(task.moref(), task.started(), task.completed(), task.fault());
    }

    private static AuditRecord.AuditTask task(TaskPart part) {
        return new AuditRecord.AuditTask(part.moref(), part.started(), part.completed(), part.fault());
    }
}
