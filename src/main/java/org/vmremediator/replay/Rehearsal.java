package org.vmremediator.replay;

import org.vmremediator.config.Configuration;
import org.vmremediator.config.Mode;
import org.vmremediator.config.ReconfigurationConfig;
import org.vmremediator.config.RelocationConfig;
import org.vmremediator.config.TaggingConfig;

/** A configuration as it is replayed: everything is a dry run, and says that a replay wrote it. */
final class Rehearsal {
    /** In the records' {@code instance}, where a running instance has its name. */
    static final String INSTANCE = "replay";

    private Rehearsal() {}

    static Configuration of(Configuration whole) {
        return new Configuration(
                whole.kafka(),
                whole.topics(),
                whole.vcenters(),
                whole.rules(),
                whole.retries(),
                whole.breakers(),
                of(whole.tagging()),
                of(whole.reconfiguration()),
                of(whole.relocation()),
                whole.shutdownTimeout(),
                whole.http(),
                INSTANCE,
                whole.hash());
    }

    private static TaggingConfig of(TaggingConfig tagging) {
        return new TaggingConfig(
                tagging.enabled(), Mode.DRY_RUN, tagging.maxAge(), tagging.cooldown(), tagging.cpu(), tagging.memory());
    }

    private static ReconfigurationConfig of(ReconfigurationConfig hardware) {
        return new ReconfigurationConfig(hardware.enabled(), Mode.DRY_RUN, hardware.maxAge(), hardware.settings());
    }

    private static RelocationConfig of(RelocationConfig move) {
        return new RelocationConfig(
                move.enabled(),
                Mode.DRY_RUN,
                move.maxAge(),
                move.cooldown(),
                move.alarms(),
                move.groups(),
                move.exclude(),
                move.headroom(),
                move.minImprovement(),
                move.overcommit(),
                move.maxConcurrentPerDatastore(),
                move.maxConcurrentPerVCenter());
    }
}
