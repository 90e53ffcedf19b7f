package org.vmremediator.judging;

import java.time.Instant;

/** Where breakers show that they have tripped, and where somebody switches them off again. Not thread-safe. */
public interface BreakerPanel {
    void trip(Pause.Key key, String reason);

    /** It had tripped before the memory was taken over. */
    void reopen(Pause.Key key, String reason, Instant since);

    /** Whether somebody has switched it off. */
    boolean isResumed(Pause.Key key);

    /** It is off again by itself. */
    void end(Pause.Key key);
}
