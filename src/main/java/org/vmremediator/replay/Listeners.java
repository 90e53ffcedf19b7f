package org.vmremediator.replay;

import java.util.List;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.policy.Trigger;

/** Several that hear the same, in this order. */
public record Listeners(List<ReplayListener> all) implements ReplayListener {
    public Listeners {
        all = List.copyOf(all);
    }

    @Override
    public void alone(int policy, Trigger trigger) {
        all.forEach(each -> each.alone(policy, trigger));
    }

    @Override
    public void decided(int policy, AuditRecord record) {
        all.forEach(each -> each.decided(policy, record));
    }

    @Override
    public void broken(BrokenRecord record) {
        all.forEach(each -> each.broken(record));
    }

    @Override
    public void finished(ReplayResult result) {
        all.forEach(each -> each.finished(result));
    }
}
