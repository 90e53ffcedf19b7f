package org.vmremediator.badexample.ops;

/** Writes where only a command may. */
public final class OpsThatPrints {
    void print() {
        System.out.println();
    }
}
