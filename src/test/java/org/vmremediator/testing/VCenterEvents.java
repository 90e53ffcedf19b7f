package org.vmremediator.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** vCenter events as producers write them to Kafka, for tests and the demo. */
public final class VCenterEvents {
    /** The managed object id of every alarm in these events, whatever its name. */
    public static final String ALARM = "alarm-411";

    private static final AtomicInteger KEYS = new AtomicInteger(884_000);

    /** How an event is laid out in a record. */
    public enum Layout {
        /** CloudEvents binary mode, JSON data: the default of KafkaSink. */
        BINARY_JSON,
        /** CloudEvents structured mode, JSON data. */
        STRUCTURED_JSON,
        /** CloudEvents binary mode, XML data: the default of VSphereSource. */
        BINARY_XML
    }

    /**
     * One event.
     *
     * @param eventClass such as {@code AlarmStatusChangedEvent}
     * @param alarm empty for events that are about no alarm
     */
    public record Event(
            String source,
            String eventClass,
            int key,
            Instant created,
            String moref,
            String name,
            String alarm,
            String to,
            String host) {

        public Event created(Instant time) {
            return new Event(source, eventClass, key, time, moref, name, alarm, to, host);
        }

        /** The host that runs the VM; only JSON tells it. */
        public Event on(String moref) {
            return new Event(source, eventClass, key, created, this.moref, name, alarm, to, moref);
        }

        public ProducerRecord<byte[], byte[]> record(String topic, Layout layout) {
            return switch (layout) {
                case BINARY_JSON -> binary(topic, "application/json", json());
                case STRUCTURED_JSON -> structured(topic);
                case BINARY_XML -> binary(topic, "application/xml", xml());
            };
        }

        private ProducerRecord<byte[], byte[]> binary(String topic, String contentType, String data) {
            return new ProducerRecord<>(
                    topic,
                    null,
                    null,
                    null,
                    utf8(data),
                    List.of(
                            header("ce_specversion", "1.0"),
                            header("ce_id", Integer.toString(key)),
                            header("ce_source", source),
                            header("ce_type", type()),
                            header("ce_time", created.toString()),
                            header("ce_eventclass", "event"),
                            header("content-type", contentType)));
        }

        private ProducerRecord<byte[], byte[]> structured(String topic) {
            String value = """
                    {"specversion":"1.0","id":"%d","source":"%s","type":"%s","datacontenttype":"application/json",\
                    "time":"%s","eventclass":"event","data":%s}""".formatted(key, source, type(), created, json());
            List<Header> headers = List.of(header("content-type", "application/cloudevents+json; charset=UTF-8"));
            return new ProducerRecord<>(topic, null, null, null, utf8(value), headers);
        }

        private String type() {
            return "com.vmware.vsphere." + eventClass + ".v0";
        }

        private String json() {
            String common = """
                    "Key":%d,"ChainId":%d,"CreatedTime":"%s","UserName":"","Host":{"Name":"esx07","Host":\
                    {"Type":"HostSystem","Value":"%s"}},"Vm":{"Name":"%s","Vm":{"Type":"VirtualMachine",\
                    "Value":"%s"}},"Ds":null,"Net":null,"Dvs":null,"FullFormattedMessage":"x","ChangeTag":""\s""".formatted(key, key, created, host, name, moref);
            return alarm.isEmpty() ? "{" + common + ",\"Template\":false}" : "{" + common + jsonAlarm() + "}";
        }

        private String jsonAlarm() {
            return """
                    ,"Alarm":{"Name":"%s","Alarm":{"Type":"Alarm","Value":"alarm-411"}},"Source":{"Name":"Datacenters",\
                    "Entity":{"Type":"Folder","Value":"group-d1"}},"Entity":{"Name":"%s","Entity":\
                    {"Type":"VirtualMachine","Value":"%s"}},"From":"yellow","To":"%s"\s""".formatted(alarm, name, moref, to);
        }

        private String xml() {
            String common = """
                    <key>%d</key><chainId>%d</chainId><createdTime>%s</createdTime><userName></userName>\
                    <vm><name>%s</name><vm type="VirtualMachine">%s</vm></vm>\
                    <fullFormattedMessage>x</fullFormattedMessage>""".formatted(key, key, created, name, moref);
            String rest = alarm.isEmpty() ? "<template>false</template>" : """
                    <alarm><name>%s</name><alarm type="Alarm">alarm-411</alarm></alarm><entity><name>%s</name>\
                    <entity type="VirtualMachine">%s</entity></entity><from>yellow</from><to>%s</to>""".formatted(alarm, name, moref, to);
            return "<" + eventClass + ">" + common + rest + "</" + eventClass + ">";
        }
    }

    private final String source;

    private VCenterEvents(String source) {
        this.source = source;
    }

    /** Events of one vCenter, created now, each with a key of its own. */
    public static VCenterEvents from(String source) {
        return new VCenterEvents(source);
    }

    public Event redAlarm(String alarm, String moref, String name) {
        return alarm(alarm, "red", moref, name);
    }

    public Event alarm(String alarm, String to, String moref, String name) {
        return event("AlarmStatusChangedEvent", moref, name, alarm, to);
    }

    public Event poweredOff(String moref, String name) {
        return event("VmPoweredOffEvent", moref, name, "", "");
    }

    /** An event that concerns nobody here. */
    public Event other(String moref, String name) {
        return event("VmGuestShutdownEvent", moref, name, "", "");
    }

    private Event event(String eventClass, String moref, String name, String alarm, String to) {
        return new Event(source, eventClass, KEYS.incrementAndGet(), Instant.now(), moref, name, alarm, to, "host-207");
    }

    private static Header header(String key, String value) {
        return new RecordHeader(key, utf8(value));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
