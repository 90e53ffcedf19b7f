package org.vmremediator.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A setting of a VM whose tag and hardware differ.
 *
 * @param property the setting's category, such as {@code config.hardware.numCPU}
 * @param tags the attached tags; several contradict each other
 * @param since when vm-remediator attached the tag; absent when it was not vm-remediator
 * @param by an instance of vm-remediator, or {@code a person}, or {@code unknown} where the audit topic cannot be read
 * @param next what the next power-off will do about it
 */
record PendingSetting(
        String property, String hardware, List<String> tags, Optional<Instant> since, String by, NextStep next) {

    /**
     * What becomes of the setting.
     *
     * @param applied whether the hardware will be as the tag says
     * @param code {@code applied}, else why not, such as {@code below-current} or {@code opt-out}
     * @param message one sentence for people
     */
    record NextStep(boolean applied, String code, String message) {}
}
