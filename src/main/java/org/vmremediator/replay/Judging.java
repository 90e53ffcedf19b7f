package org.vmremediator.replay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vmremediator.event.Decoded;
import org.vmremediator.policy.Trigger;

/** Puts each candidate to every policy, and counts by the first one. Not thread-safe. */
final class Judging {
    private final List<PolicyRun> runs;
    private final ReplayListener listener;
    private long irrelevant;
    private long broken;
    private long duplicates;
    private long triggers;

    Judging(List<PolicyRun> runs, ReplayListener listener) {
        this.runs = runs;
        this.listener = listener;
    }

    void take(Candidate candidate) {
        if (candidate instanceof Candidate.Unreadable unreadable) {
            tell(unreadable.broken());
        } else if (candidate instanceof Candidate.Relevant relevant) {
            judge(relevant);
        }
    }

    private void judge(Candidate.Relevant candidate) {
        List<Decoded> decoded = runs.stream().map(run -> run.decode(candidate)).toList();
        count(decoded.get(0), candidate);
        List<Optional<Trigger>> found = decoded.stream().map(Judging::trigger).toList();
        boolean parted = found.stream().anyMatch(Optional::isEmpty);
        for (int i = 0; i < runs.size(); i++) {
            if (found.get(i).isPresent()) {
                judge(i, found.get(i).get(), parted, candidate);
            }
        }
    }

    private void judge(int policy, Trigger trigger, boolean parted, Candidate.Relevant candidate) {
        PolicyRun run = runs.get(policy);
        if (run.hasMet(trigger)) {
            duplicates += policy == 0 ? 1 : 0;
            return;
        }
        triggers += policy == 0 ? 1 : 0;
        if (parted) {
            listener.alone(policy, trigger);
        }
        run.take(trigger, timeOf(candidate, trigger));
    }

    private static Optional<Trigger> trigger(Decoded decoded) {
        return decoded instanceof Decoded.ATrigger found ? Optional.of(found.trigger()) : Optional.empty();
    }

    private void count(Decoded decoded, Candidate.Relevant candidate) {
        if (decoded instanceof Decoded.NotATrigger) {
            irrelevant++;
        } else if (decoded instanceof Decoded.Undecodable undecodable) {
            String reason = undecodable.defect().code() + ": " + undecodable.message();
            Instant at = Instant.ofEpochMilli(Math.max(0, candidate.timestamp()));
            tell(new BrokenRecord(candidate.at().toString(), at, reason));
        }
    }

    private void tell(BrokenRecord record) {
        broken++;
        listener.broken(record);
    }

    /** A record without a timestamp is judged as if it had come at once. */
    private static Instant timeOf(Candidate.Relevant candidate, Trigger trigger) {
        return candidate.timestamp() < 0 ? trigger.created() : Instant.ofEpochMilli(candidate.timestamp());
    }

    /** @param before those that were irrelevant by their attributes */
    ReplayCounts counts(long before) {
        long none = before + irrelevant;
        return new ReplayCounts(none + broken + duplicates + triggers, none, broken, duplicates, triggers);
    }
}
