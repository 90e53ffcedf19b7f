package org.vmremediator.replay.report;

import java.time.Instant;
import org.vmremediator.policy.Setting;

/**
 * A new size of a VM.
 *
 * @param setting CPUs or memory
 * @param tag only asked for by a tag, not there yet
 */
record SizeStep(Instant at, Setting setting, boolean tag, int value) {

    boolean isLike(Setting other, boolean ofTag) {
        return setting == other && tag == ofTag;
    }
}
