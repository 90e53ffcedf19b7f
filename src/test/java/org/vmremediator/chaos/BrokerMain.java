package org.vmremediator.chaos;

import java.nio.file.Path;
import org.vmremediator.testing.EmbeddedKafka;

/** A broker in a JVM of its own: directory, port, controller port. Says {@code ready}; SIGTERM stops it in order. */
public final class BrokerMain {
    private BrokerMain() {}

    public static void main(String[] args) {
        Leash.watch();
        EmbeddedKafka kafka =
                EmbeddedKafka.start(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "stop"));
        System.out.println("ready");
    }
}
