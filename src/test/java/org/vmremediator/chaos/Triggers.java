package org.vmremediator.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.vmremediator.testing.Publisher;
import org.vmremediator.testing.VCenterEvents;
import org.vmremediator.testing.VCenterEvents.Event;
import org.vmremediator.testing.VCenterEvents.Layout;

/** Publishes triggers of every kind at an even pace, some of them twice, among events that are none. */
final class Triggers implements AutoCloseable {
    private static final double REDELIVERED = 0.05;
    private static final double STRANGERS = 0.3;
    private final Publisher publisher;
    private final VCenterEvents events;
    private final Random random;
    private final List<History.Published> published = new ArrayList<>();

    Triggers(Rig rig, Random random) {
        publisher = new Publisher(rig.bootstrapServers());
        events = VCenterEvents.from("https://" + RigConfiguration.sourceHost("lab") + "/sdk");
        this.random = random;
    }

    void publish(ChaosSize size) {
        Duration gap = size.publishing().dividedBy(size.triggers());
        for (int i = 0; i < size.triggers(); i++) {
            publish(any(random.nextInt(size.vms())));
            Pause.of(gap);
        }
    }

    private Event any(int number) {
        String vm = "vm-" + number;
        String name = "web-" + number;
        return switch (random.nextInt(5)) {
            case 0, 1 -> events.redAlarm("VM CPU Usage", vm, name);
            case 2 -> events.redAlarm("VM Memory Usage", vm, name);
            case 3 -> events.poweredOff(vm, name);
            default -> events.redAlarm("VM Storage Usage", vm, name);
        };
    }

    private void publish(Event trigger) {
        published.add(new History.Published("lab", trigger.key()));
        send(trigger);
        if (random.nextDouble() < REDELIVERED) {
            send(trigger);
        }
        if (random.nextDouble() < STRANGERS) {
            send(events.other("vm-0", "web-0"));
        }
    }

    private void send(Event event) {
        Layout[] layouts = Layout.values();
        publisher.publish(event.record(Rig.EVENTS, layouts[random.nextInt(layouts.length)]));
    }

    List<History.Published> published() {
        return List.copyOf(published);
    }

    @Override
    public void close() {
        publisher.close();
    }
}
