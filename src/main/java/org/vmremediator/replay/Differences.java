package org.vmremediator.replay;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.policy.PropertyChange;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.Trigger;

/**
 * Counts the triggers for which two policies part: another reason, other changes, or no trigger at all. Holds only those
 * that one policy has decided and the other lets wait.
 */
public final class Differences implements ReplayListener {
    private record End(Reason reason, List<PropertyChange> changes) {}

    private final Map<String, End> undecided = new HashMap<>();
    private final Set<String> alone = new HashSet<>();
    private long count;

    @Override
    public void alone(int policy, Trigger trigger) {
        alone.add(trigger.identity());
        count++;
    }

    @Override
    public void decided(int policy, AuditRecord record) {
        String trigger = record.trigger().identity();
        if (alone.remove(trigger)) {
            return;
        }
        End end = new End(record.reason(), record.changes());
        End other = undecided.remove(trigger);
        if (other == null) {
            undecided.put(trigger, end);
        } else if (!other.equals(end)) {
            count++;
        }
    }

    @Override
    public void broken(BrokenRecord record) {}

    @Override
    public void finished(ReplayResult result) {}

    public long count() {
        return count;
    }
}
