package org.vmremediator.replay;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.utils.Bytes;
import org.vmremediator.event.EventReader;
import org.vmremediator.event.Triaged;
import org.vmremediator.replay.source.EventFeed;

/**
 * The hot path: triages each record where it is read, and merges only the few that may concern us. What does not is
 * counted, and moves its partition's time. Not thread-safe.
 */
final class Intake implements EventFeed.Listener {
    private final EventReader reader;
    private final EventMerge merge;
    private final Judging judging;
    private final Progress progress;
    private long records;
    private long irrelevant;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private boolean stopped;

    Intake(Collection<Integer> partitions, EventReader reader, Judging judging, Progress progress) {
        this.reader = reader;
        this.merge = new EventMerge(partitions);
        this.judging = judging;
        this.progress = progress;
    }

    @Override
    public void take(ConsumerRecord<byte[], byte[]> record) {
        EventMerge.Lane lane = merge.lane(record.partition());
        long order = lane.advance(record.timestamp());
        note(record.timestamp());
        Triaged triaged = reader.triage(record.headers(), record.value());
        if (triaged == Triaged.Irrelevant.INSTANCE) {
            irrelevant++;
        } else {
            lane.add(candidate(record, order, triaged));
        }
    }

    /** What concerns us, and what has its attributes in the value, cannot do without the value. */
    @Override
    public boolean isIdle(Headers headers) {
        return reader.triage(headers, null) == Triaged.Irrelevant.INSTANCE;
    }

    private void note(long timestamp) {
        records++;
        if (timestamp >= 0) {
            first = Math.min(first, timestamp);
            last = Math.max(last, timestamp);
        }
    }

    private static Candidate candidate(ConsumerRecord<byte[], byte[]> record, long order, Triaged triaged) {
        Candidate.Place at = new Candidate.Place(record.topic(), record.partition(), record.offset());
        if (triaged instanceof Triaged.Relevant relevant) {
            return new Candidate.Relevant(at, order, record.timestamp(), relevant, Bytes.wrap(record.value()));
        }
        Triaged.Unreadable broken = (Triaged.Unreadable) triaged;
        String reason = broken.defect().code() + ": " + broken.message();
        return new Candidate.Unreadable(
                at, order, new BrokenRecord(at.toString(), Instant.ofEpochMilli(record.timestamp()), reason));
    }

    @Override
    public void unreadable(int partition, long position, String where, String reason) {
        records++;
        EventMerge.Lane lane = merge.lane(partition);
        long order = lane.advance(Long.MIN_VALUE);
        Instant about = Instant.ofEpochMilli(Math.max(0, order));
        lane.add(new Candidate.Unreadable(
                new Candidate.Place("", partition, position), order, new BrokenRecord(where, about, reason)));
    }

    @Override
    public void end(int partition) {
        merge.lane(partition).end();
        judgeWhatIsReady();
    }

    @Override
    public boolean goOn(long done, long total) {
        judgeWhatIsReady();
        stopped = !progress.goOn(done, total, records);
        return !stopped;
    }

    private void judgeWhatIsReady() {
        for (Optional<Candidate> next = merge.next(); next.isPresent(); next = merge.next()) {
            judging.take(next.get());
        }
    }

    @Override
    public boolean isFull(int partition) {
        return merge.isFull(partition);
    }

    @Override
    public boolean holdsTooMuch() {
        return merge.holdsTooMuch();
    }

    long irrelevant() {
        return irrelevant;
    }

    /** The earliest timestamp that was read. */
    Optional<Instant> first() {
        return first == Long.MAX_VALUE ? Optional.empty() : Optional.of(Instant.ofEpochMilli(first));
    }

    Optional<Instant> last() {
        return last == Long.MIN_VALUE ? Optional.empty() : Optional.of(Instant.ofEpochMilli(last));
    }

    boolean isStopped() {
        return stopped;
    }
}
