package org.vmremediator.chaos;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws blows by a seed and deals them out, one after the other. */
final class Blows {
    private static final Logger LOG = LoggerFactory.getLogger(Blows.class);
    private static final String VCENTER = "lab";
    private final Rig rig;
    private final Random random;
    private int expiries;

    Blows(Rig rig, Random random) {
        this.rig = rig;
        this.random = random;
    }

    List<Blow> draw(ChaosSize size) {
        List<Blow> blows = new ArrayList<>();
        for (int i = 0; i < size.kills(); i++) {
            blows.add(new Blow.Kill(random.nextInt(4) > 0));
        }
        for (int i = 0; i < size.stops(); i++) {
            blows.add(new Blow.Stop());
        }
        for (int i = 0; i < size.brokerRestarts(); i++) {
            blows.add(new Blow.BrokerRestart(random.nextBoolean()));
        }
        List<Outage> outages = new ArrayList<>(List.of(Outage.values()));
        Collections.shuffle(outages, random);
        outages.subList(0, size.outages()).forEach(each -> blows.add(new Blow.Trouble(each)));
        Collections.shuffle(blows, random);
        return blows;
    }

    void deal(Blow blow) {
        LOG.info("{}", blow);
        if (blow instanceof Blow.Kill kill) {
            kill(
                    kill.owner()
                            ? rig.owner(VCENTER)
                            : rig.instances().get(random.nextInt(rig.instances().size())));
        } else if (blow instanceof Blow.Stop) {
            stop(rig.owner(VCENTER).jvm());
        } else if (blow instanceof Blow.BrokerRestart restart) {
            restart(restart.killed());
        } else if (blow instanceof Blow.Trouble trouble) {
            trouble(trouble.outage());
        }
    }

    /** How often sessions were made to expire. */
    int expiries() {
        return expiries;
    }

    private void kill(Instance instance) {
        instance.jvm().kill();
        Pause.of(Duration.ofMillis(500 + random.nextInt(3000)));
        instance.start();
    }

    private static void stop(Jvm jvm) {
        jvm.signal("STOP");
        Pause.of(RigConfiguration.SESSION_TIMEOUT.multipliedBy(2));
        jvm.signal("CONT");
    }

    /** Not while an instance is starting: one that finds no Kafka at its start ends at once, and says so. */
    private void restart(boolean killed) {
        rig.instances().forEach(each -> await().atMost(Scenario.PATIENCE).until(each::isReady));
        if (killed) {
            rig.broker().kill();
        } else {
            rig.broker().signal("TERM");
            rig.broker().exitCode(60);
        }
        Pause.of(Duration.ofMillis(random.nextInt(2000)));
        rig.startBroker();
    }

    private void trouble(Outage outage) {
        expiries += outage.isExpiry() ? 1 : 0;
        outage.begin().forEach(order -> rig.tell(VCENTER, order));
        Pause.of(Duration.ofMillis(3000 + random.nextInt(3000)));
        outage.end().forEach(order -> rig.tell(VCENTER, order));
    }
}
