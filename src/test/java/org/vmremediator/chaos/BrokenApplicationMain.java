package org.vmremediator.chaos;

import org.vmremediator.cli.BrokenMain;

/** The application, broken on purpose by {@link BrokenMain}, on a leash as {@link ApplicationMain} is. */
public final class BrokenApplicationMain {
    private BrokenApplicationMain() {}

    public static void main(String[] args) {
        Leash.watch(StopPoint::arm);
        BrokenMain.main(args);
    }
}
