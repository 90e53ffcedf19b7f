package org.vmremediator.bench.filter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * Events of 30 kinds, about 1.1 KB each. One in a hundred is a trigger: in turn a CPU alarm, a memory alarm, a storage
 * alarm and a power-off of one VM, then of the next.
 */
public final class Corpus {
    public static final int PER_TRIGGER = 100;
    public static final String SOURCE = "https://vcenter.example/sdk";
    private static final String TYPE = "com.vmware.vsphere.%s.v0";
    private static final int FIRST_KEY = 1_000_000;
    private static final List<String> ALARMS = List.of("VM CPU Usage", "VM Memory Usage", "VM Storage Usage");
    private static final String[] OTHERS = {
        "VmPoweredOnEvent", "VmReconfiguredEvent", "VmMigratedEvent", "VmRelocatedEvent", "VmBeingMigratedEvent",
        "VmStartingEvent", "VmStoppingEvent", "VmGuestShutdownEvent", "VmGuestRebootEvent", "VmSuspendedEvent",
        "VmResumingEvent", "VmCreatedEvent", "VmClonedEvent", "VmRemovedEvent", "VmRegisteredEvent",
        "VmDiscoveredEvent", "VmMessageEvent", "VmUuidAssignedEvent", "VmMacAssignedEvent", "VmConnectedEvent",
        "VmDisconnectedEvent", "DrsVmMigratedEvent", "DrsVmPoweredOnEvent", "TaskEvent", "UserLoginSessionEvent",
        "UserLogoutSessionEvent", "HostConnectedEvent", "AlarmActionTriggeredEvent"
    };
    private final Instant created = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    /** How many of so many events are triggers. */
    static int triggers(int events) {
        return events / PER_TRIGGER;
    }

    public static boolean isTrigger(int number) {
        return number % PER_TRIGGER == PER_TRIGGER / 2;
    }

    private static int vm(int number) {
        return isTrigger(number) ? number / PER_TRIGGER / 4 : number % 9973;
    }

    private static String eventClass(int number) {
        if (!isTrigger(number)) {
            return OTHERS[number % OTHERS.length];
        }
        return alarm(number) < ALARMS.size() ? "AlarmStatusChangedEvent" : "VmPoweredOffEvent";
    }

    private static int alarm(int number) {
        return number / PER_TRIGGER % 4;
    }

    /** A hundred to one partition, then a hundred to the next. */
    public ProducerRecord<byte[], byte[]> record(String topic, int partitions, Layout layout, int number) {
        return new ProducerRecord<>(
                topic,
                number / PER_TRIGGER % partitions,
                null,
                null,
                utf8(value(layout, number)),
                headers(layout, number));
    }

    private String value(Layout layout, int number) {
        return switch (layout) {
            case BINARY -> json(number);
            case XML -> xml(number);
            case STRUCTURED -> "{" + attributes(number) + ",\"data\":" + json(number) + "}";
            case BEHIND -> "{\"data\":" + json(number) + "," + attributes(number) + "}";
        };
    }

    private List<Header> headers(Layout layout, int number) {
        if (layout.isStructured()) {
            return List.of(header("content-type", "application/cloudevents+json; charset=UTF-8"));
        }
        return List.of(
                header("ce_specversion", "1.0"),
                header("ce_id", Integer.toString(FIRST_KEY + number)),
                header("ce_source", SOURCE),
                header("ce_type", TYPE.replace("%s", eventClass(number))),
                header("ce_time", time(number)),
                header("ce_eventclass", "event"),
                header("ce_vsphereapiversion", "8.0.2.0"),
                header("content-type", layout == Layout.XML ? "application/xml" : "application/json"));
    }

    private String attributes(int number) {
        return "\"specversion\":\"1.0\",\"id\":\"" + (FIRST_KEY + number) + "\",\"source\":\"" + SOURCE
                + "\",\"type\":\"" + TYPE.replace("%s", eventClass(number)) + "\",\"datacontenttype\":"
                + "\"application/json\",\"time\":\"" + time(number)
                + "\",\"eventclass\":\"event\",\"vsphereapiversion\":\"8.0.2.0\"";
    }

    private String time(int number) {
        return created.plusMillis(number % 60_000).toString();
    }

    private String json(int number) {
        int key = FIRST_KEY + number;
        String vm = "vm-" + vm(number);
        return "{\"Key\":" + key + ",\"ChainId\":" + key + ",\"CreatedTime\":\"" + time(number)
                + "\",\"UserName\":\"VSPHERE.LOCAL\\\\vpxd-extension-3f1c\",\"Datacenter\":{\"Name\":\"Berlin\","
                + "\"Datacenter\":{\"Type\":\"Datacenter\",\"Value\":\"datacenter-3\"}},\"ComputeResource\":"
                + "{\"Name\":\"cluster-07\",\"ComputeResource\":{\"Type\":\"ClusterComputeResource\",\"Value\":"
                + "\"domain-c8\"}},\"Host\":{\"Name\":\"esx07.berlin.example\",\"Host\":{\"Type\":\"HostSystem\","
                + "\"Value\":\"host-" + number % 64 + "\"}},\"Vm\":{\"Name\":\"web-" + vm
                + "\",\"Vm\":{\"Type\":\"VirtualMachine\",\"Value\":\"" + vm
                + "\"}},\"Ds\":null,\"Net\":null,\"Dvs\":null,\"FullFormattedMessage\":\"" + message(number)
                + "\",\"ChangeTag\":\"\"" + jsonAlarm(number, vm) + ",\"Template\":false}";
    }

    private static String jsonAlarm(int number, String vm) {
        if (!isTrigger(number) || alarm(number) == ALARMS.size()) {
            return "";
        }
        return ",\"Alarm\":{\"Name\":\"" + ALARMS.get(alarm(number))
                + "\",\"Alarm\":{\"Type\":\"Alarm\",\"Value\":\"alarm-411\"}},\"Source\":{\"Name\":\"Datacenters\","
                + "\"Entity\":{\"Type\":\"Folder\",\"Value\":\"group-d1\"}},\"Entity\":{\"Name\":\"web-" + vm
                + "\",\"Entity\":{\"Type\":\"VirtualMachine\",\"Value\":\"" + vm
                + "\"}},\"From\":\"yellow\",\"To\":\"red\"";
    }

    private String xml(int number) {
        int key = FIRST_KEY + number;
        String vm = "vm-" + vm(number);
        return "<" + eventClass(number) + "><key>" + key + "</key><chainId>" + key + "</chainId><createdTime>"
                + time(number) + "</createdTime><userName>VSPHERE.LOCAL\\vpxd-extension-3f1c</userName><datacenter>"
                + "<name>Berlin</name><datacenter type=\"Datacenter\">datacenter-3</datacenter></datacenter>"
                + "<computeResource><name>cluster-07</name><computeResource type=\"ClusterComputeResource\">domain-c8"
                + "</computeResource></computeResource><host><name>esx07.berlin.example</name><host type=\"HostSystem\">"
                + "host-" + number % 64 + "</host></host><vm><name>web-" + vm + "</name><vm type=\"VirtualMachine\">"
                + vm
                + "</vm></vm><fullFormattedMessage>" + message(number)
                + "</fullFormattedMessage><changeTag></changeTag>"
                + xmlAlarm(number, vm) + "<template>false</template></" + eventClass(number) + ">";
    }

    private static String xmlAlarm(int number, String vm) {
        if (!isTrigger(number) || alarm(number) == ALARMS.size()) {
            return "";
        }
        return "<alarm><name>" + ALARMS.get(alarm(number)) + "</name><alarm type=\"Alarm\">alarm-411</alarm></alarm>"
                + "<source><name>Datacenters</name><entity type=\"Folder\">group-d1</entity></source><entity><name>web-"
                + vm + "</name><entity type=\"VirtualMachine\">" + vm
                + "</entity></entity><from>yellow</from><to>red</to>";
    }

    private static String message(int number) {
        return "Event " + number + " on vm-" + vm(number) + " in cluster-07 in Berlin: the operation was begun by a"
                + " scheduled job of the backup system and has ended without an error after " + number % 977
                + " s on host-" + number % 64;
    }

    private static Header header(String key, String value) {
        return new RecordHeader(key, utf8(value));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
