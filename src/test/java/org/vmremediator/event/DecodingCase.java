package org.vmremediator.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vmremediator.policy.Trigger;

/** Decodes sample events that a test has changed. */
abstract class DecodingCase {
    final EventReader reader = Readers.reader();

    final Decoded decode(JsonNode event) {
        return Readers.decode(reader, Samples.structured(event));
    }

    final Trigger trigger(JsonNode event) {
        return ((Decoded.ATrigger) decode(event)).trigger();
    }

    final Defect defect(JsonNode event) {
        Decoded decoded = decode(event);
        assertThat(decoded).isInstanceOf(Decoded.Undecodable.class);
        return ((Decoded.Undecodable) decoded).defect();
    }

    static ObjectNode data(ObjectNode event) {
        return (ObjectNode) event.get("data");
    }
}
