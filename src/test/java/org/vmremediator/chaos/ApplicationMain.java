package org.vmremediator.chaos;

import org.vmremediator.cli.Main;

/** The application itself, on a leash, which can be told to stand still at a {@link StopPoint}. */
public final class ApplicationMain {
    private ApplicationMain() {}

    public static void main(String[] args) {
        Leash.watch(StopPoint::arm);
        Main.main(args);
    }
}
