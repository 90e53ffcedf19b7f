package org.vmremediator.replay;

import java.time.Instant;
import org.vmremediator.judging.BreakerPanel;
import org.vmremediator.judging.Pause;

/** Nobody switches a breaker off in a replay: a storm ends when all has been quiet for a window. */
final class UnattendedPanel implements BreakerPanel {
    @Override
    public void trip(Pause.Key key, String reason) {}

    @Override
    public void reopen(Pause.Key key, String reason, Instant since) {}

    @Override
    public boolean isResumed(Pause.Key key) {
        return false;
    }

    @Override
    public void end(Pause.Key key) {}
}
