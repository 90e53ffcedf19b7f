package org.vmremediator.demo;

import java.util.List;

/** Tells the story on a stage, shows what it changed, and says whether it ended as told. */
final class Telling implements AutoCloseable {
    private final Stage stage;
    private final Narrator narrator;
    private final Watch watch;

    Telling(Stage stage, Narrator narrator) {
        this.stage = stage;
        this.narrator = narrator;
        watch = new Watch(stage, narrator);
    }

    boolean tell() {
        VmTable table = new VmTable(stage.vcenter(), stage.cast());
        narrator.chapter("The story, with each audit record as it arrives");
        try (Story story = new Story(stage, watch, narrator)) {
            story.tell();
            narrator.chapter("The VMs before and after, as the vCenter itself tells them");
            table.print(narrator);
            watch.poll();
            return report(Verification.faults(story, watch, table, stage.cast()));
        }
    }

    private boolean report(List<String> faults) {
        faults.forEach(narrator::fault);
        narrator.chapter(
                faults.isEmpty()
                        ? "All went as told: " + watch.auditRecords() + " audit records, one for each trigger, and "
                                + watch.deadLetters().size() + " dead letter."
                        : "The story did not go as told.");
        return faults.isEmpty();
    }

    /** Prints whatever else arrives, for a moment. */
    void goOn() {
        watch.poll();
    }

    @Override
    public void close() {
        watch.close();
    }
}
