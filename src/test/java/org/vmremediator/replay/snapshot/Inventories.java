package org.vmremediator.replay.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vmremediator.policy.DatastoreRef;
import org.vmremediator.policy.DatastoreState;
import org.vmremediator.policy.Hindrances;
import org.vmremediator.policy.PowerOnNeeds.HostSize;
import org.vmremediator.policy.PowerState;
import org.vmremediator.policy.Setting;
import org.vmremediator.policy.Tag;
import org.vmremediator.policy.TriggeredAlarm;
import org.vmremediator.policy.VmPlace;
import org.vmremediator.vcenter.InventoryComputeResource;
import org.vmremediator.vcenter.InventoryHost;
import org.vmremediator.vcenter.InventoryVm;
import org.vmremediator.vcenter.UnreadableVm;
import org.vmremediator.vcenter.VCenterFault.Kind;
import org.vmremediator.vcenter.VCenterInventory;
import org.vmremediator.vcenter.VmHardware;
import org.vmremediator.vcenter.VmReservation;
import org.vmremediator.vcenter.VmStorage;

/** A small inventory with one of everything. */
final class Inventories {
    static final Instant TAKEN = Instant.parse("2026-11-01T06:30:00Z");

    private Inventories() {}

    static Snapshot small() {
        return Snapshot.of(TAKEN, "0.1.0", List.of(lab()));
    }

    private static VCenterInventory lab() {
        return new VCenterInventory(
                "lab",
                Optional.of("3f6a6d26-5d1c-4a0e-9d0c-6a0b8f0f1a11"),
                List.of(new InventoryHost(
                        "host-21",
                        "esx-1.example",
                        true,
                        Optional.of(new HostSize(64, 256L << 30)),
                        Optional.of("domain-c8"))),
                List.of(new InventoryComputeResource("domain-c8", "prod", List.of("datastore-11"))),
                List.of(new DatastoreState(
                        new DatastoreRef("datastore-11", "san-gold-1"),
                        4L << 40,
                        1L << 40,
                        true,
                        "normal",
                        Set.of("host-21"),
                        200L << 30,
                        false)),
                List.of(new Tag("urn:vmomi:InventoryServiceTag:1:GLOBAL", Setting.NUM_CPU.category(), "4")),
                List.of(vm()),
                List.of(new UnreadableVm("vm-102", Kind.INACCESSIBLE, "VmInaccessible", "the VM vm-102 is orphaned")));
    }

    private static InventoryVm vm() {
        return new InventoryVm(
                "vm-101",
                "web-01",
                PowerState.POWERED_ON,
                false,
                new VmHardware(2, 4096, 1, true, true, false),
                Optional.of("2026-10-30T11:02:07.518231Z"),
                List.of(new TriggeredAlarm("alarm-411", true, false)),
                Optional.empty(),
                false,
                new VmPlace(Optional.of("/Berlin/vm/prod/web"), Optional.of("prod"), List.of("gold", "Resources")),
                Optional.of("host-21"),
                new VmReservation(0, false, false),
                new VmStorage(
                        List.of("datastore-11"),
                        Optional.of("datastore-11"),
                        List.of(new DatastoreRef("datastore-11", "san-gold-1")),
                        40L << 30,
                        20L << 30,
                        false,
                        false,
                        false,
                        false,
                        Hindrances.NONE),
                List.of("urn:vmomi:InventoryServiceTag:1:GLOBAL"));
    }
}
