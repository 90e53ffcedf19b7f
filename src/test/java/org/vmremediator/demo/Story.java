package org.vmremediator.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.vmremediator.testing.VCenterEvents;
import org.vmremediator.testing.VCenterEvents.Event;
import org.vmremediator.testing.VCenterEvents.Layout;

/** What happens in the vCenter, scene by scene; each scene ends when its consequence has been seen. */
final class Story implements AutoCloseable {
    private static final String TOPIC = "vcenter-events";
    private static final String CPU_ALARM = "VM CPU Usage";
    private static final String STORAGE_ALARM = "VM Storage Usage";

    /** A trigger and the reason code that its audit record must have. */
    record Expected(Event event, String reason) {}

    private final Stage stage;
    private final Cast cast;
    private final Watch watch;
    private final Narrator narrator;
    private final Counters counters;
    private final Progress progress;
    private final VCenterEvents events;
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<Expected> expected = new ArrayList<>();
    private final List<Event> unanswered = new ArrayList<>();
    private final List<String> brokenOffsets = new ArrayList<>();

    Story(Stage stage, Watch watch, Narrator narrator) {
        this.stage = stage;
        this.cast = stage.cast();
        this.watch = watch;
        this.narrator = narrator;
        counters = new Counters(stage.application());
        progress = new Progress(stage.bootstrapServers());
        events = VCenterEvents.from(stage.source());
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stage.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    void tell() {
        Event alarm = cpuAlarmGoesRed();
        isDeliveredAgain(alarm);
        isPoweredOff();
        storageAlarmGoesRed();
        alarmGoesYellow();
        largestIsBusyToo();
        recordIsBroken();
        watch.await("the end of all pending work", () -> counters.pending() == 0);
    }

    private Event cpuAlarmGoesRed() {
        narrator.scene(cast.busy().name() + ": the alarm \"" + CPU_ALARM
                + "\" goes red. It should get a tag with one CPU more.");
        return publish(redAlarm(CPU_ALARM, cast.busy()), Layout.BINARY_JSON, "tagged");
    }

    private void isDeliveredAgain(Event alarm) {
        narrator.scene("The same event is delivered again, by another producer. It should be counted, and no more.");
        long before = counters.duplicates();
        send(alarm.record(TOPIC, Layout.STRUCTURED_JSON));
        watch.await("the count of duplicates to go up by one", () -> counters.duplicates() == before + 1);
        narrator.line("vmremediator_duplicates_total went up by one");
    }

    private void isPoweredOff() {
        Cast.Vm vm = cast.busy();
        narrator.scene(vm.name() + " is powered off. It should get the hardware that its tags ask for.");
        stage.vcenter().powerOff(vm.moref());
        publish(events.poweredOff(vm.moref(), vm.name()), Layout.BINARY_XML, "reconfigured");
    }

    private void storageAlarmGoesRed() {
        narrator.scene(cast.crowded().name() + ": the alarm \"" + STORAGE_ALARM
                + "\" goes red. It should move to another datastore.");
        publish(redAlarm(STORAGE_ALARM, cast.crowded()), Layout.STRUCTURED_JSON, "relocated");
    }

    private void alarmGoesYellow() {
        Cast.Vm vm = cast.calm();
        narrator.scene(vm.name() + ": the alarm \"" + CPU_ALARM + "\" goes yellow. Nothing should happen.");
        Event yellow = events.alarm(CPU_ALARM, "yellow", vm.moref(), vm.name());
        unanswered.add(yellow);
        RecordMetadata written = send(yellow.record(TOPIC, Layout.BINARY_JSON));
        watch.await("the yellow alarm to be read", () -> progress.isPast(written));
        narrator.line("read, and left alone: the offset behind it is committed, and there is no audit record");
    }

    private void largestIsBusyToo() {
        narrator.scene(cast.largest().name() + ": the alarm \"" + CPU_ALARM
                + "\" goes red. It has the most CPUs that the configuration allows.");
        publish(redAlarm(CPU_ALARM, cast.largest()), Layout.BINARY_JSON, "at-limit");
    }

    private void recordIsBroken() {
        narrator.scene("A record arrives that was cut off in the middle. It should be kept as a dead letter.");
        byte[] value = "{\"specversion\":\"1.0\",\"id\":\"1\",\"type\":\"com.vmware.vsphere.AlarmSta".getBytes(UTF_8);
        ProducerRecord<byte[], byte[]> broken = new ProducerRecord<>(TOPIC, value);
        broken.headers().add(new RecordHeader("content-type", "application/cloudevents+json".getBytes(UTF_8)));
        RecordMetadata written = send(broken);
        brokenOffsets.add(written.partition() + "/" + written.offset());
        watch.await("the dead letter of the broken record", () -> deadLettersOfTheStory() > 0);
    }

    private Event redAlarm(String alarm, Cast.Vm vm) {
        return events.redAlarm(alarm, vm.moref(), vm.name());
    }

    private Event publish(Event event, Layout layout, String reason) {
        expected.add(new Expected(event, reason));
        send(event.record(TOPIC, layout));
        watch.await(
                "an audit record (" + reason + ") of " + event.name(),
                () -> !watch.recordsOf(event).isEmpty());
        return event;
    }

    private RecordMetadata send(ProducerRecord<byte[], byte[]> record) {
        try {
            return producer.send(record).get();
        } catch (ExecutionException e) {
            throw new StoryFault("the broker took no event: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryFault("interrupted", e);
        }
    }

    /** What was published and must be found on the audit topic. */
    List<Expected> expected() {
        return List.copyOf(expected);
    }

    /** What was published and must leave no trace there. */
    List<Event> unanswered() {
        return List.copyOf(unanswered);
    }

    /** How many dead letters name the records that this story broke. */
    long deadLettersOfTheStory() {
        return watch.deadLetters().stream()
                .map(letter -> Watch.error(letter, "partition") + "/" + Watch.error(letter, "offset"))
                .filter(brokenOffsets::contains)
                .count();
    }

    @Override
    public void close() {
        producer.close();
        progress.close();
    }
}
