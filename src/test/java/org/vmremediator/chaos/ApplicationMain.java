package org.vmremediator.chaos;

import org.vmremediator.cli.Main;

/** The application itself, on a leash. */
public final class ApplicationMain {
    private ApplicationMain() {}

    public static void main(String[] args) {
        Leash.watch();
        Main.main(args);
    }
}
