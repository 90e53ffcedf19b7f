package org.vmremediator.bench.filter;

import java.util.stream.IntStream;

/**
 * How much there is to read. Before what counts the JVM warms up: by events of which one in ten is a trigger, so that what a
 * trigger brings about is compiled as well, and then by others of the kind that counts, in which what has piled up is worked off. Of
 * these there are 1.4 times as many as count: with fewer, the compilers and what had piled up would take a part of what counts.
 *
 * @param counted a multiple of 1000
 */
record Load(int counted) {
    private static final int THINNED = 10;

    private int dense() {
        return counted * 6 / 10;
    }

    private int sparse() {
        return counted * 14 / 10;
    }

    int warmUp() {
        return dense() + sparse();
    }

    int total() {
        return warmUp() + counted;
    }

    int triggers() {
        return Corpus.triggers(dense() * THINNED + sparse() + counted);
    }

    /** The numbers of the events in the corpus, in their order: first thinned, then all. */
    IntStream numbers() {
        int first = dense() * THINNED;
        IntStream thinned = IntStream.range(0, first)
                .filter(number -> Corpus.isTrigger(number) || number % Corpus.PER_TRIGGER < THINNED - 1);
        return IntStream.concat(thinned, IntStream.range(first, first + sparse() + counted));
    }
}
