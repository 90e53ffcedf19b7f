package org.vmremediator.topology;

import java.time.Instant;
import java.util.Optional;
import org.vmremediator.policy.Origin;
import org.vmremediator.policy.Trigger;
import org.vmremediator.policy.TriggerKind;
import org.vmremediator.policy.VmKey;

/** Triggers of vCenter {@code lab} for tests that need no event. */
final class Triggers {
    private Triggers() {}

    static Trigger storageAlarm(String moref, Instant created) {
        return new Trigger(
                new VmKey("lab", moref),
                TriggerKind.STORAGE_ALARM,
                1,
                created,
                "web-1",
                Optional.of("VM Storage Usage"),
                Optional.empty(),
                Optional.empty(),
                false,
                new Origin("1", "https://vcenter.example/sdk", "any", "vcenter-events", 0, 1));
    }
}
