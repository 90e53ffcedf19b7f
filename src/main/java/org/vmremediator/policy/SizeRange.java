package org.vmremediator.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vmremediator.config.SizeConfig;

/**
 * The sizes that a CPU or memory alarm may ask for.
 *
 * @param current the present hardware
 * @param atLeast current plus step, cut to {@code atMost}; always above current
 * @param atMost the largest multiple that the configured max allows
 * @param multiple the cores per socket that will apply, or 4 MB
 */
record SizeRange(int current, long atLeast, int atMost, int multiple) {
    private static final int MEMORY_STEP_MB = 4;

    static SizeRange of(Setting setting, Observation.ForTagging seen, SizeConfig config) {
        return setting == Setting.NUM_CPU
                ? of(seen.vm().numCpu(), config, coresToApply(seen, config.max()))
                : of(seen.vm().memoryMb(), config, MEMORY_STEP_MB);
    }

    private static SizeRange of(int current, SizeConfig config, int multiple) {
        int atMost = config.max() - config.max() % multiple;
        long stepped = Math.max(config.step().from(current), current + 1L);
        return new SizeRange(current, Math.min(stepped, atMost), atMost, multiple);
    }

    /** A lone cores tag counts, unless no CPU count up to max could ever be its multiple; else what the VM has now. */
    private static int coresToApply(Observation.ForTagging seen, int max) {
        List<Tag> tags = Tags.of(Setting.NUM_CORES_PER_SOCKET, seen.attached());
        int present = Math.max(1, seen.vm().numCoresPerSocket());
        int tagged = tags.size() == 1 ? TagNumber.parse(tags.get(0).name()).orElse(present) : present;
        return tagged <= max ? tagged : present;
    }

    /** Whether max leaves no size above the present one. */
    boolean isEmpty() {
        return atMost <= current;
    }

    boolean isMultiple(int size) {
        return size % multiple == 0;
    }

    boolean contains(int size) {
        return size >= atLeast && size <= atMost && size > current && isMultiple(size);
    }

    /** The tag with the smallest size in the range; tags that are no numbers don't count. */
    Optional<Tag> smallest(List<Tag> sizes) {
        return sizes.stream()
                .filter(tag -> TagNumber.isNumber(tag) && contains(TagNumber.of(tag)))
                .min(Comparator.comparingInt(TagNumber::of).thenComparing(Tag::id));
    }
}
