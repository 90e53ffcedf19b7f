package org.vmremediator.replay.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.policy.Trigger;
import org.vmremediator.replay.BrokenRecord;
import org.vmremediator.replay.ReplayListener;
import org.vmremediator.replay.ReplayResult;
import org.vmremediator.replay.snapshot.Snapshot;

/** Hears a replay and shows it when it has ended: a page for the browser, and lines for the terminal. Not thread-safe. */
public final class ReplayReport implements ReplayListener {
    private static final int LISTED_BROKEN = 100;

    private final Sizes sizes;
    private final List<PolicyFindings> policies;
    private final Partings partings = new Partings();
    private final List<BrokenRecord> broken = new ArrayList<>();
    private Optional<ReplayResult> result = Optional.empty();

    /**
     * For one policy, or for two that are compared.
     *
     * @param names what tells the policies apart: their files
     * @param inventory as it was before the replay
     */
    public ReplayReport(List<String> names, Snapshot inventory) {
        policies = shortened(names).stream().map(PolicyFindings::new).toList();
        sizes = new Sizes(inventory);
    }

    /** Without their directories, where that tells them apart still. */
    private static List<String> shortened(List<String> names) {
        List<String> files = names.stream().map(Words::file).toList();
        return files.stream().distinct().count() == names.size() ? files : names;
    }

    @Override
    public void decided(int policy, AuditRecord record) {
        policies.get(policy).add(record);
        if (policies.size() > 1) {
            partings.add(policy, record);
        }
    }

    @Override
    public void alone(int policy, Trigger trigger) {
        partings.expectOne(trigger);
    }

    @Override
    public void broken(BrokenRecord record) {
        if (broken.size() < LISTED_BROKEN) {
            broken.add(record);
        }
    }

    @Override
    public void finished(ReplayResult whole) {
        partings.finish();
        result = Optional.of(whole);
    }

    /** The page; complete in itself, and well-formed XML too. */
    public String html() {
        return new Page(findings()).html();
    }

    /** Writes the page. */
    public void writeHtml(Path file) {
        try {
            Files.writeString(file, html());
        } catch (IOException e) {
            throw new UncheckedIOException("the report cannot be written to " + file, e);
        }
    }

    /** The same as a short table. */
    public List<String> lines() {
        return new TerminalTable(findings()).lines();
    }

    /** At how many triggers two policies would do different things; other reasons to do nothing are none. */
    public long differences() {
        return partings.count();
    }

    private Findings findings() {
        ReplayResult whole = result.orElseThrow(() -> new IllegalStateException("the replay has not ended"));
        return new Findings(whole, sizes, policies, partings, List.copyOf(broken));
    }
}
