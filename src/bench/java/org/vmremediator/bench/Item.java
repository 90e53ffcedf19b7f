package org.vmremediator.bench;

/** One question that the benchmark answers. */
public interface Item {
    /** As {@code --only} has it, and as its part of {@code docs/performance.md} is marked. */
    String id();

    /** Measures, checks what came out, and says it in Markdown; throws when the output was wrong. */
    String run(Lab lab);
}
