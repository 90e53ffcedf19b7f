package org.vmremediator.testing.month;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** A record of the events topic. */
public record MonthRecord(Instant timestamp, Map<String, String> headers, String value) {
    private static final JsonFactory JSON = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    public ProducerRecord<byte[], byte[]> to(String topic, int partition) {
        List<Header> written = new ArrayList<>();
        headers.forEach((name, text) -> written.add(new RecordHeader(name, text.getBytes(UTF_8))));
        return new ProducerRecord<>(topic, partition, timestamp.toEpochMilli(), null, value.getBytes(UTF_8), written);
    }

    /** As {@code kcat -J} writes it, in a line. */
    public void writeLine(OutputStream out, String topic, int partition, long offset) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("topic", topic);
            json.writeNumberField("partition", partition);
            json.writeNumberField("offset", offset);
            json.writeStringField("tstype", "create");
            json.writeNumberField("ts", timestamp.toEpochMilli());
            json.writeNumberField("broker", 1);
            json.writeArrayFieldStart("headers");
            for (Map.Entry<String, String> header : headers.entrySet()) {
                json.writeString(header.getKey());
                json.writeString(header.getValue());
            }
            json.writeEndArray();
            json.writeNullField("key");
            json.writeStringField("payload", value);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }
}
