package org.vmremediator.vcenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vmremediator.policy.DatastoreRef;
import org.vmremediator.policy.DatastoreState;
import org.vmremediator.policy.VmPlacement;
import org.vmremediator.vcenter.ScriptedVCenter.Answer;

class PlacementReadsTest {
    private static final String FLAT = "VirtualDiskFlatVer2BackingInfo";
    private final ScriptedVCenter server = new ScriptedVCenter();
    private final VCenterClient client = VCenterClient.open(
            TestConfigs.vcenter(server.url(), Duration.ofSeconds(5)), TestConfigs.RETRIES, new SimpleMeterRegistry());

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void shouldKnowWhereTheHomeAndTheDisksAreAndNotCountTheIso() {
        VmPlacement placement = read(disk(FLAT, "ds-2", "") + iso("ds-3"), "");

        assertThat(placement.homeAndDisks()).extracting(DatastoreRef::name).containsExactly("gold", "silver");
        assertThat(placement.committedBytes()).isEqualTo(3000);
        assertThat(placement.rawDeviceMapping()).isFalse();
        assertThat(placement.linkedClone()).isFalse();
        assertThat(placement.independentDisk()).isFalse();
        assertThat(placement.snapshots()).isFalse();
    }

    @Test
    void shouldCountTheSwapFileThatTheNextPowerOnMakes() {
        assertThat(read(disk(FLAT, "ds-1", ""), "").swapBytes()).isEqualTo((4096L - 1024) << 20);
    }

    @Test
    void shouldTellWhatKeepsADiskFromBeingMoved() {
        String parent = "<parent><fileName>p</fileName></parent>";
        assertThat(read(disk(FLAT, "ds-1", parent), "").linkedClone()).isTrue();
        assertThat(read(disk(FLAT, "ds-1", "<diskMode>independent_persistent</diskMode>"), "")
                        .independentDisk())
                .isTrue();
        assertThat(read(disk("VirtualDiskRawDiskMappingVer1BackingInfo", "ds-1", ""), "")
                        .rawDeviceMapping())
                .isTrue();
        assertThat(read(disk("VirtualDiskHologramBackingInfo", "ds-1", ""), "").rawDeviceMapping())
                .isTrue();
    }

    @Test
    void shouldNotTakeSnapshotsForALinkedClone() {
        String snapshot = SoapAnswers.property("snapshot", "VirtualMachineSnapshotInfo", "");

        VmPlacement placement = read(disk(FLAT, "ds-1", "<parent><fileName>p</fileName></parent>"), snapshot);

        assertThat(placement.snapshots()).isTrue();
        assertThat(placement.linkedClone()).isFalse();
    }

    @Test
    void shouldCountOnlyConnectedHostsThatCanWrite() {
        VmPlacement placement = read(disk(FLAT, "ds-1", ""), "");

        assertThat(placement.connectedHosts()).containsExactlyInAnyOrder("host-1", "host-2");
        assertThat(placement.datastores())
                .extracting(DatastoreState::datastore)
                .extracting(DatastoreRef::moref)
                .containsExactly("ds-1", "ds-2", "ds-3");
        DatastoreState gold = placement.datastores().get(0);
        assertThat(gold.usableOnHosts()).containsExactlyInAnyOrder("host-1", "host-2");
        assertThat(gold.capacityBytes()).isEqualTo(10_000);
        assertThat(gold.freeBytes()).isEqualTo(4_000);
        assertThat(gold.uncommittedBytes()).isEqualTo(500);
        assertThat(gold.accessible()).isTrue();
        assertThat(placement.datastores().get(1).usableOnHosts()).containsExactly("host-1");
        assertThat(placement.datastores().get(1).maintenanceMode()).isEqualTo("inMaintenance");
        assertThat(placement.datastores().get(2).usableOnHosts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"VirtualPCIPassthrough", "VirtualSriovEthernetCard"})
    void shouldTellAPassedThroughDevice(String type) {
        String device = "<VirtualDevice xsi:type='%s'><key>3</key></VirtualDevice>".formatted(type);

        assertThat(read(disk(FLAT, "ds-1", "") + device, "").hindrances().passthrough())
                .isTrue();
        assertThat(read(disk(FLAT, "ds-1", ""), "").hindrances().passthrough()).isFalse();
    }

    @Test
    void shouldTellFaultToleranceByItsStateAsByItsConfiguration() {
        String state = "runtime.faultToleranceState";
        String type = "VirtualMachineFaultToleranceState";

        assertThat(isFaultTolerant(SoapAnswers.property(state, type, "disabled")))
                .isTrue();
        assertThat(isFaultTolerant(SoapAnswers.property("config.ftInfo", "FaultToleranceConfigInfo", "<role>1</role>")))
                .isTrue();
        assertThat(isFaultTolerant(SoapAnswers.property(state, type, "notConfigured")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"high, true", "normal, false"})
    void shouldTellAHighLatencySensitivity(String level, boolean sensitive) {
        String latency =
                SoapAnswers.property("config.latencySensitivity", "LatencySensitivity", "<level>" + level + "</level>");
        String home = SoapAnswers.property("config.files.vmPathName", "xsd:string", "[gold] web-1/web-1.vmx");
        server.on(
                "RetrievePropertiesEx",
                Answer.soap(SoapAnswers.anyVm().replace("</objects>", home + latency + "</objects>")));

        assertThat(client.readVm("vm-1", Set.of(VmDetail.POWER_ON)).facts().powerOn())
                .hasValueSatisfying(
                        needs -> assertThat(needs.latencySensitive()).isEqualTo(sensitive));
    }

    @Test
    void shouldLeaveOutADatastoreThatMayNotBeRead() {
        VmPlacement placement = read(
                disk(FLAT, "ds-9", ""),
                "</objects><objects><obj type='Datastore'>ds-9</obj>"
                        + SoapAnswers.missing("summary.name", "NoPermission", ""));

        assertThat(placement.datastores()).hasSize(3);
        assertThat(placement.homeAndDisks()).extracting(DatastoreRef::moref).containsExactly("ds-1", "ds-9");
    }

    private boolean isFaultTolerant(String property) {
        return read(disk(FLAT, "ds-1", ""), property).vm().facts().faultTolerance();
    }

    private VmPlacement read(String devices, String more) {
        String vm = SoapAnswers.property("config.hardware.device", "ArrayOfVirtualDevice", devices)
                + SoapAnswers.property("config.files.vmPathName", "xsd:string", "[gold] web-1/web-1.vmx")
                + SoapAnswers.property("config.memoryAllocation.reservation", "xsd:long", "1024")
                + SoapAnswers.property(
                        "storage.perDatastoreUsage",
                        "ArrayOfVirtualMachineUsageOnDatastore",
                        usage("ds-1", 1000) + usage("ds-2", 2000) + usage("ds-3", 7))
                + more;
        String hosts = host("host-1", "connected") + host("host-2", "connected") + host("host-3", "disconnected");
        String stores =
                datastore("ds-1", "gold", "normal", mount("host-1", "") + mount("host-2", "") + mount("host-3", ""))
                        + datastore(
                                "ds-2",
                                "silver",
                                "inMaintenance",
                                mount("host-1", "<accessible>true</accessible>")
                                        + mount("host-2", "<accessible>false</accessible>"))
                        + datastore(
                                "ds-3",
                                "iso",
                                "normal",
                                mount("host-1", "<mounted>false</mounted>")
                                        + mount("host-2", "").replace("readWrite", "readOnly"));
        server.on(
                "RetrievePropertiesEx",
                Answer.soap(SoapAnswers.anyVm().replace("</objects>", vm + "</objects>" + hosts + stores)));
        return client.readPlacement("vm-1");
    }

    private static String disk(String backing, String datastore, String members) {
        return ("<VirtualDevice xsi:type='VirtualDisk'><key>1</key><backing xsi:type='%s'><datastore type='Datastore'>%s"
                        + "</datastore>%s</backing><capacityInKB>1</capacityInKB></VirtualDevice>")
                .formatted(backing, datastore, members);
    }

    private static String iso(String datastore) {
        return ("<VirtualDevice xsi:type='VirtualCdrom'><key>2</key><backing xsi:type='VirtualCdromIsoBackingInfo'>"
                        + "<datastore type='Datastore'>%s</datastore></backing></VirtualDevice>")
                .formatted(datastore);
    }

    private static String usage(String datastore, int committed) {
        return ("<VirtualMachineUsageOnDatastore><datastore type='Datastore'>%s</datastore><committed>%d</committed>"
                        + "</VirtualMachineUsageOnDatastore>")
                .formatted(datastore, committed);
    }

    private static String host(String moref, String state) {
        return "<objects><obj type='HostSystem'>" + moref + "</obj>"
                + SoapAnswers.property("runtime.connectionState", "HostSystemConnectionState", state) + "</objects>";
    }

    private static String datastore(String moref, String name, String maintenance, String mounts) {
        return "<objects><obj type='Datastore'>" + moref + "</obj>"
                + SoapAnswers.property("summary.name", "xsd:string", name)
                + SoapAnswers.property("summary.capacity", "xsd:long", "10000")
                + SoapAnswers.property("summary.freeSpace", "xsd:long", "4000")
                + SoapAnswers.property("summary.uncommitted", "xsd:long", "500")
                + SoapAnswers.property("summary.accessible", "xsd:boolean", "true")
                + SoapAnswers.property("summary.maintenanceMode", "xsd:string", maintenance)
                + SoapAnswers.property("host", "ArrayOfDatastoreHostMount", mounts) + "</objects>";
    }

    private static String mount(String host, String members) {
        return ("<DatastoreHostMount><key type='HostSystem'>%s</key><mountInfo><accessMode>readWrite</accessMode>%s"
                        + "</mountInfo></DatastoreHostMount>")
                .formatted(host, members);
    }
}
