package org.vmremediator.replay.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmremediator.config.ConfigurationException;

class FileFeedTest {
    private static final String LINE = """
            {"topic":"t","partition":%d,"offset":%d,"tstype":"create","ts":%d,"broker":1,\
            "headers":["ce_id","a","ce_id","b","none",null],"key":null,"payload":"{\\"x\\":1}"}
            """;

    @TempDir
    private Path directory;

    private final Heard heard = new Heard();

    @Test
    void shouldReadWhatKcatWrites() throws IOException {
        read(Range.ALL, LINE.formatted(3, 17, 1_700_000_000_000L));

        ConsumerRecord<byte[], byte[]> record = heard.records.get(0);
        assertThat(record.topic()).isEqualTo("t");
        assertThat(record.partition()).isEqualTo(3);
        assertThat(record.offset()).isEqualTo(17);
        assertThat(record.timestamp()).isEqualTo(1_700_000_000_000L);
        assertThat(new String(record.value(), UTF_8)).isEqualTo("{\"x\":1}");
        assertThat(record.headers().toArray())
                .extracting(header -> header.key() + "=" + text(header.value()))
                .containsExactly("ce_id=a", "ce_id=b", "none=null");
    }

    @Test
    void shouldReadWhatPeopleWrite() throws IOException {
        read(Range.ALL, """
                {"payload": {"specversion": "1.0"}, "headers": {"content-type": "application/cloudevents+json", "a": ["1", "2"]}}

                {"ts": 5, "payload": null}
                """);

        assertThat(heard.records).hasSize(2);
        ConsumerRecord<byte[], byte[]> first = heard.records.get(0);
        assertThat(new String(first.value(), UTF_8)).isEqualTo("{\"specversion\": \"1.0\"}");
        assertThat(first.headers().headers("a")).hasSize(2);
        assertThat(first.topic()).isEqualTo("events.jsonl");
        assertThat(first.offset()).as("the number of the line").isEqualTo(1);
        assertThat(first.timestamp()).isNegative();
        assertThat(heard.records.get(1).value()).isNull();
    }

    @Test
    void shouldGoOnAfterALineThatIsNoRecord() throws IOException {
        read(
                Range.ALL,
                LINE.formatted(0, 1, 5) + "{\"partition\": 0, \n[1]\n" + LINE.formatted(0, 2, 6)
                        + "{\"offset\":3,\"ts\":7,\"partition\":99999999999}");

        assertThat(heard.records).hasSize(2);
        assertThat(heard.unreadable).hasSize(3);
        assertThat(heard.unreadable.get(0)).contains("events.jsonl line 2: no record: ");
        assertThat(heard.unreadable.get(1)).contains("line 3: no record: no JSON object");
        assertThat(heard.unreadable.get(2)).contains("no partition: 99999999999");
    }

    @Test
    void shouldLeaveOutThePayloadThatNobodyWantsAndStillReadItsLine() throws IOException {
        read(Range.ALL, """
                {"headers": {"idle": ""}, "payload": {"x": [1]}, "topic": "t"}
                {"payload": {"x": [1]}, "headers": {"idle": ""}}
                {"headers": {"idle": ""}, "payload": "cut o""");

        assertThat(heard.records.get(0).value()).isNull();
        assertThat(heard.records.get(0).topic()).isEqualTo("t");
        assertThat(text(heard.records.get(1).value())).isEqualTo("{\"x\": [1]}");
        assertThat(heard.unreadable).singleElement().asString().contains("line 3");
    }

    @Test
    void shouldReadHeadersOfAnyShape() throws IOException {
        read(
                Range.ALL,
                "{\"headers\": [\"a\", 1, [\"b\"], true, \"c\", {\"d\": 2}, \"alone\"], \"topic\": \"t\"}\n{\"headers\": null}\n{\"headers\": 7}\n");

        assertThat(heard.records.get(0).headers().toArray())
                .extracting(header -> header.key() + "=" + text(header.value()))
                .containsExactly("a=1", "=true", "c={\"d\": 2}");
        assertThat(heard.records.get(0).topic()).isEqualTo("t");
        assertThat(heard.records.get(1).headers().toArray()).isEmpty();
        assertThat(heard.unreadable).singleElement().asString().contains("headers are neither");
    }

    @Test
    void shouldSayWhenEachPartitionHasEnded() throws IOException {
        read(Range.ALL, LINE.formatted(0, 1, 5) + LINE.formatted(1, 1, 5) + LINE.formatted(0, 2, 6));

        assertThat(heard.order).containsExactly("0@1", "1@1", "end 1", "0@2", "end 0");
    }

    @Test
    void shouldTakeOnlyWhatLiesBetweenTimesOrOffsets() throws IOException {
        String all = LINE.formatted(0, 1, 1000) + LINE.formatted(0, 2, 2000) + LINE.formatted(0, 3, 3000);

        read(range("1970-01-01T00:00:02Z", "1970-01-01T00:00:03Z"), all);
        read(range("2", "3"), all);

        assertThat(heard.order).containsExactly("0@2", "end 0", "0@2", "end 0");
    }

    @Test
    void shouldRefuseAFileWithNothingInTheRange() {
        assertThatThrownBy(() -> read(range("2030-01-01", null), LINE.formatted(0, 1, 1000)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageMatching("There is nothing to replay: .*events.jsonl holds 1 record.*2030-01-01.*Choose.*");
    }

    @Test
    void shouldRefuseAFileThatIsNotThere() {
        assertThatThrownBy(() -> new FileFeed(directory.resolve("none"), Range.ALL))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("there is no such file");
    }

    @Test
    void shouldNotHoldALineThatIsLongerThanAnyRecord() throws IOException {
        read(Range.ALL, "x".repeat(LineReader.LONGEST + 70_000) + "\n" + LINE.formatted(0, 1, 5));

        assertThat(heard.unreadable).singleElement().asString().contains("longer than");
        assertThat(heard.records).hasSize(1);
    }

    private static Range range(String from, String to) {
        return new Range(Optional.of(Bound.parse(from)), Optional.ofNullable(to).map(Bound::parse));
    }

    private void read(Range range, String text) throws IOException {
        Path file = Files.writeString(directory.resolve("events.jsonl"), text);
        try (FileFeed feed = new FileFeed(file, range)) {
            feed.read(heard);
        }
    }

    private static String text(byte[] value) {
        return value == null ? "null" : new String(value, UTF_8);
    }

    private static final class Heard implements EventFeed.Listener {
        private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        private final List<String> unreadable = new ArrayList<>();
        private final List<String> order = new ArrayList<>();

        @Override
        public void take(ConsumerRecord<byte[], byte[]> record) {
            records.add(record);
            order.add(record.partition() + "@" + record.offset());
        }

        @Override
        public boolean isIdle(Headers headers) {
            return headers.lastHeader("idle") != null;
        }

        @Override
        public void unreadable(int partition, long position, String where, String reason) {
            unreadable.add(where + ": " + reason);
        }

        @Override
        public void end(int partition) {
            order.add("end " + partition);
        }

        @Override
        public boolean goOn(long done, long total) {
            return true;
        }

        @Override
        public boolean isFull(int partition) {
            return false;
        }

        @Override
        public boolean holdsTooMuch() {
            return false;
        }
    }
}
