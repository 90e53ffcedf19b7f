package org.vmremediator.chaos;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** Makes records from samples that are a little, or very, wrong. The same seed makes the same records. */
final class Mutator {
    private static final String BOMB = """
            <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>\
            <AlarmStatusChangedEvent><key>&c;</key></AlarmStatusChangedEvent>""";
    private static final int HUGE = 400_000;
    private static final int DEPTH = 5_000;
    private final List<ProducerRecord<byte[], byte[]>> samples;
    private final Random random;

    Mutator(List<ProducerRecord<byte[], byte[]>> samples, Random random) {
        this.samples = List.copyOf(samples);
        this.random = random;
    }

    ProducerRecord<byte[], byte[]> next() {
        ProducerRecord<byte[], byte[]> sample = any();
        List<Header> headers = headers(sample);
        byte[] value = sample.value() == null ? null : value(sample.value().clone());
        return new ProducerRecord<>(Rig.EVENTS, null, null, null, value, headers);
    }

    private ProducerRecord<byte[], byte[]> any() {
        return samples.get(random.nextInt(samples.size()));
    }

    /** Mostly its own, else another's, with one left out, or each twice. */
    private List<Header> headers(ProducerRecord<byte[], byte[]> sample) {
        List<Header> headers = new ArrayList<>(List.of(sample.headers().toArray()));
        int dice = random.nextInt(20);
        if (dice == 0) {
            return List.of(any().headers().toArray());
        }
        if (dice == 1 && !headers.isEmpty()) {
            headers.remove(random.nextInt(headers.size()));
        }
        if (dice == 2) {
            headers.addAll(List.of(any().headers().toArray()));
        }
        return headers;
    }

    private byte[] value(byte[] value) {
        return switch (random.nextInt(40)) {
            case 0, 1, 2, 3, 4, 5, 6, 7 -> flipped(value);
            case 8, 9, 10 -> Arrays.copyOf(value, random.nextInt(value.length + 1));
            case 11 -> utf8("{\"data\":" + text(value) + "}");
            case 12 -> utf8(text(value).replaceFirst("\\{", "{\"To\":\"green\",\"type\":\"x\",\"Key\":7,"));
            case 13 -> text(value).getBytes(StandardCharsets.UTF_16);
            case 14 -> text(value).getBytes(StandardCharsets.ISO_8859_1);
            case 15 -> utf8(BOMB);
            case 16 -> rare(value, utf8("{\"a\":".repeat(DEPTH) + text(value)));
            case 17 -> rare(value, utf8("{\"x\":\"" + "y".repeat(HUGE) + "\"," + text(value)));
            case 18 -> new byte[0];
            case 19 -> utf8(text(value).replaceAll("\"(Key|key)\":\\s*\\d+", "\"Key\":99999999999999999999"));
            default -> value;
        };
    }

    private byte[] rare(byte[] value, byte[] monster) {
        return random.nextInt(25) == 0 ? monster : value;
    }

    private byte[] flipped(byte[] value) {
        for (int i = random.nextInt(4); i >= 0 && value.length > 0; i--) {
            value[random.nextInt(value.length)] = (byte) random.nextInt(256);
        }
        return value;
    }

    private static String text(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
