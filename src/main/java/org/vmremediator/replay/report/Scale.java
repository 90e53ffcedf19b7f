package org.vmremediator.replay.report;

import java.util.List;
import java.util.stream.LongStream;

/**
 * Where counts lie on a picture, from the bottom up; ends at a round number.
 *
 * @param step between two lines of the grid
 */
record Scale(long step, int steps, double bottom, double height) {

    static Scale upTo(long largest, double bottom, double height) {
        long power = 1;
        while (power * 10 <= largest) {
            power *= 10;
        }
        long unit = power;
        long step = LongStream.of(1, 2, 5, 10)
                .map(factor -> Math.max(1, factor * unit / 2))
                .filter(candidate -> candidate * 3 >= largest)
                .findFirst()
                .orElse(unit * 10);
        int steps = (int) Math.max(1, (largest + step - 1) / step);
        return new Scale(step, steps, bottom, height);
    }

    double y(long count) {
        return bottom - height * count / ((double) step * steps);
    }

    /** The counts at the lines of the grid, 0 left out. */
    List<Long> lines() {
        return LongStream.rangeClosed(1, steps).mapToObj(line -> line * step).toList();
    }
}
