package org.vmremediator.bench.calls;

import org.vmremediator.bench.site.Estate;
import org.vmremediator.bench.site.Site;
import org.vmremediator.testing.VCenterEvents;
import org.vmremediator.testing.VCenterEvents.Event;

/** A remediation whose calls are counted. */
enum Case {
    TAGGING_NOTHING("tagging, nothing to do", Estate.VMS, "VM CPU Usage") {
        @Override
        void prepare(Site site, String vm) {
            site.tell("attach " + vm + " config.hardware.numCPU 4");
        }
    },
    TAGGING("tagging, no tag there yet", Estate.VMS, "VM CPU Usage"),
    TAGGING_REPLACED("tagging, one tag replaced", Estate.VMS, "VM CPU Usage") {
        @Override
        void prepare(Site site, String vm) {
            site.tell("attach " + vm + " config.hardware.numCPU 1");
        }
    },
    RECONFIGURATION("reconfiguration", Estate.VMS, "") {
        @Override
        void prepare(Site site, String vm) {
            site.tell("attach " + vm + " config.hardware.numCPU 4");
            site.tell("power-off " + vm);
        }
    },
    RELOCATION_10("relocation, 10 datastores", Estate.TEN_DATASTORES, "VM Storage Usage"),
    RELOCATION_60("relocation, 60 datastores", Estate.SIXTY_DATASTORES, "VM Storage Usage");

    private final String words;
    private final Estate estate;
    private final String alarm;

    Case(String words, Estate estate, String alarm) {
        this.words = words;
        this.estate = estate;
        this.alarm = alarm;
    }

    String words() {
        return words;
    }

    Estate estate() {
        return estate;
    }

    /** Brings the VM into the state in which the event finds it. */
    void prepare(Site site, String vm) {}

    Event event(VCenterEvents events, String vm) {
        return alarm.isEmpty() ? events.poweredOff(vm, "web") : events.redAlarm(alarm, vm, "web");
    }
}
