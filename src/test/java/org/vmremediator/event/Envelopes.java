package org.vmremediator.event;

import static org.vmremediator.event.Samples.headers;
import static org.vmremediator.event.Samples.utf8;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;

/** Attributes of an event without data; what is named more goes on top of the required ones. */
final class Envelopes {
    static final String SOURCE = "https://vc-plant.lab.example/sdk";
    static final String ALARM = "com.vmware.vsphere.AlarmStatusChangedEvent.v0";
    static final String ROUTER = "com.vmware.event.router/event";

    private Envelopes() {}

    static Headers binary(String... more) {
        List<String> common = List.of("ce_specversion", "1.0", "ce_id", "1", "ce_source", SOURCE);
        return headers(Stream.concat(common.stream(), Arrays.stream(more)).toArray(String[]::new));
    }

    static byte[] json(String... more) {
        StringBuilder json = new StringBuilder("{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"" + SOURCE + "\"");
        for (int i = 0; i < more.length; i += 2) {
            json.append(",\"")
                    .append(more[i])
                    .append("\":\"")
                    .append(more[i + 1])
                    .append('"');
        }
        return utf8(json.append('}').toString());
    }
}
