package org.vmremediator.event;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.vmremediator.policy.Origin;
import org.vmremediator.policy.Trigger;
import org.vmremediator.policy.TriggerKind;
import org.vmremediator.policy.VmKey;

/** What {@code events/index.md} says of each sample, in the words of {@link #verdict}. */
final class SampleTable {
    private static final String CPU = "plant/vm-5120 CPU_ALARM 884211 2023-09-18T06:41:27.305999Z";

    static final Map<String, String> ROWS = new TreeMap<>(Map.ofEntries(
            Map.entry("01-veba05-alarm-cpu-red.json", CPU),
            Map.entry("02-veba07-alarm-memory-red.json", "plant/vm-5133 MEMORY_ALARM 884230 2023-09-18T06:44:02.770Z"),
            Map.entry("03-tanzu-alarm-cpu-red.json", CPU),
            Map.entry("04-tanzu-alarm-storage-red.json", "plant/vm-6001 STORAGE_ALARM 884301 2023-09-18T07:02:11.009Z"),
            Map.entry("05-tanzu-alarm-gray-to-red.json", "plant/vm-6010 CPU_ALARM 884310 2023-09-18T07:03:00Z"),
            Map.entry("07-veba05-vmpoweredoff.json", "plant/vm-5120 POWERED_OFF 884400 2023-09-18T08:09:58.911Z"),
            Map.entry("08-tanzu-vmpoweredoff.json", "plant/vm-5133 POWERED_OFF 884401 2023-09-18T08:09:59.204Z"),
            Map.entry("09-tanzu-vmpoweredoff-vcsim.json", "sim/vm-55 POWERED_OFF 41 2023-12-05T13:06:12.871903417Z"),
            Map.entry("11-tanzu-alarm-xml-string.json", CPU),
            Map.entry("13-kafka-binary-alarm.record.json", CPU),
            Map.entry("15-kafka-structured.record.json", CPU),
            Map.entry("16-camelcase-newer-govmomi.json", CPU),
            Map.entry("19-duplicate-of-03-redelivered.json", CPU),
            Map.entry("30-tanzu-alarm-cpu-yellow.json", "no trigger NOT_RED"),
            Map.entry("31-tanzu-alarm-cpu-green.json", "no trigger NOT_RED"),
            Map.entry("32-tanzu-alarm-datastore-red.json", "no trigger OTHER_ALARM"),
            Map.entry("33-tanzu-alarm-host-cpu-red.json", "no trigger OTHER_ALARM"),
            Map.entry("35-tanzu-alarm-other-name.json", "no trigger OTHER_ALARM"),
            Map.entry("37-tanzu-alarm-actiontriggered.json", "irrelevant"),
            Map.entry("38-tanzu-vmpoweredon.json", "irrelevant"),
            Map.entry("39-tanzu-drsvmpoweredon.json", "irrelevant"),
            Map.entry("40-tanzu-vmguestshutdown.json", "irrelevant"),
            Map.entry("41-tanzu-vmstopping.json", "irrelevant"),
            Map.entry("42-tanzu-vmsuspended.json", "irrelevant"),
            Map.entry("43-tanzu-vmmessage.json", "irrelevant"),
            Map.entry("44-veba05-eventex-vprob.json", "irrelevant"),
            Map.entry("46-tanzu-extendedevent.json", "irrelevant"),
            Map.entry("48-vmpoweredoff-moid-gone.json", "plant/vm-99999 POWERED_OFF 884610 2023-09-18T10:00:10Z"),
            Map.entry("49-other-producer.json", "irrelevant"),
            Map.entry("60-truncated.json", "unreadable truncated"),
            Map.entry("61-no-data.json", "undecodable no-data"),
            Map.entry("63-moref-null.json", "undecodable missing-member"),
            Map.entry("64-moid-xml-injection.json", "undecodable invalid-moref"),
            Map.entry("67-specversion-03.json", "unreadable unsupported-specversion"),
            Map.entry("68-missing-required-attributes.json", "unreadable missing-attribute"),
            Map.entry("69-batch-array.json", "unreadable batch"),
            Map.entry("70-tombstone.record.json", "unreadable tombstone"),
            Map.entry("71-no-ce-headers.record.json", "unreadable missing-type"),
            Map.entry("73-huge-and-deep.json", "unreadable limit-exceeded"),
            Map.entry("74-stale-event.json", "plant/vm-5120 CPU_ALARM 884705 2019-01-01T00:00:00Z")));

    private SampleTable() {}

    /** What both steps say, in one line. */
    static String verdict(EventReader reader, ProducerRecord<byte[], byte[]> sample) {
        Triaged triaged = reader.triage(sample.headers(), sample.value());
        if (triaged instanceof Triaged.Relevant relevant) {
            return verdict(reader.decode(relevant, sample.value(), Readers.TOPIC, 3, 42));
        }
        return triaged instanceof Triaged.Unreadable unreadable
                ? "unreadable " + unreadable.defect().code()
                : "irrelevant";
    }

    /** Samples 03, 11 and 16 in full. */
    static Trigger alarm03() {
        return new Trigger(
                new VmKey("plant", "vm-5120"),
                TriggerKind.CPU_ALARM,
                884211,
                Instant.parse("2023-09-18T06:41:27.305999Z"),
                "mes-db-02",
                Optional.of("VM CPU Usage"),
                Optional.of("alarm-411"),
                Optional.of("host-207"),
                false,
                new Origin(
                        "884211",
                        "https://vc-plant.lab.example/sdk",
                        "com.vmware.vsphere.AlarmStatusChangedEvent.v0",
                        Readers.TOPIC,
                        3,
                        42));
    }

    private static String verdict(Decoded decoded) {
        if (decoded instanceof Decoded.ATrigger trigger) {
            return describe(trigger.trigger());
        }
        return decoded instanceof Decoded.NotATrigger none
                ? "no trigger " + none.why()
                : "undecodable " + ((Decoded.Undecodable) decoded).defect().code();
    }

    private static String describe(Trigger trigger) {
        return trigger.vm() + " " + trigger.kind() + " " + trigger.eventKey() + " " + trigger.created();
    }
}
