package org.vmremediator.testing.month;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vmremediator.policy.DatastoreRef;
import org.vmremediator.policy.DatastoreState;
import org.vmremediator.policy.Hindrances;
import org.vmremediator.policy.PowerOnNeeds.HostSize;
import org.vmremediator.policy.PowerState;
import org.vmremediator.policy.Setting;
import org.vmremediator.policy.Tag;
import org.vmremediator.policy.VmPlace;
import org.vmremediator.replay.snapshot.Snapshot;
import org.vmremediator.vcenter.InventoryComputeResource;
import org.vmremediator.vcenter.InventoryHost;
import org.vmremediator.vcenter.InventoryVm;
import org.vmremediator.vcenter.VCenterInventory;
import org.vmremediator.vcenter.VmHardware;
import org.vmremediator.vcenter.VmReservation;
import org.vmremediator.vcenter.VmStorage;

/** The vCenter that a month's events come from: clusters of 16 hosts with 25 VMs and 8 datastores. */
final class MonthInventory {
    private static final long GIB = 1L << 30;
    private static final String OPT_OUT = "urn:tag:opt-out";

    private final Month month;
    private final List<MonthVm> machines;

    MonthInventory(Month month) {
        this.month = month;
        this.machines = month.machines();
    }

    Snapshot snapshot() {
        return Snapshot.of(month.end().plus(Duration.ofHours(6)), "0.1.0", List.of(vcenter()));
    }

    private VCenterInventory vcenter() {
        return new VCenterInventory(
                Month.VCENTER,
                Optional.of("5f0c2b6a-95d1-4f05-8b44-2f1c6f1d7a10"),
                hosts(),
                IntStream.rangeClosed(0, last().cluster())
                        .mapToObj(this::computeResource)
                        .toList(),
                datastores(),
                tags(),
                machines.stream().map(MonthInventory::vm).toList(),
                List.of());
    }

    private MonthVm last() {
        return machines.get(machines.size() - 1);
    }

    private List<InventoryHost> hosts() {
        return machines.stream()
                .filter(vm -> vm.number() % MonthVm.PER_HOST == 0)
                .map(vm -> new InventoryHost(
                        vm.hostMoref(),
                        vm.hostName(),
                        true,
                        Optional.of(new HostSize(96, 768 * GIB)),
                        Optional.of("domain-c" + vm.cluster())))
                .toList();
    }

    private InventoryComputeResource computeResource(int cluster) {
        List<String> known = IntStream.range(0, MonthVm.STORES_PER_CLUSTER)
                .mapToObj(store ->
                        ref(cluster * MonthVm.STORES_PER_CLUSTER + store).moref())
                .toList();
        return new InventoryComputeResource("domain-c" + cluster, "cluster-" + cluster, known);
    }

    /** What the VMs take is taken: half of the emptiest datastore, nearly all of the fullest. */
    private List<DatastoreState> datastores() {
        Map<Integer, Long> taken = machines.stream()
                .collect(Collectors.groupingBy(MonthVm::datastore, Collectors.summingLong(MonthInventory::committed)));
        List<DatastoreState> stores = new ArrayList<>();
        for (int store = 0; store < (last().cluster() + 1) * MonthVm.STORES_PER_CLUSTER; store++) {
            long used = taken.getOrDefault(store, 0L);
            double share = 0.5 + 0.45 * Math.floorMod(store * 37, 20) / 19;
            long capacity = Math.max(100, (long) (used / share / GIB)) * GIB;
            stores.add(new DatastoreState(
                    ref(store), capacity, capacity - used, true, "normal", hostsOf(store), 0, false));
        }
        return stores;
    }

    private Set<String> hostsOf(int store) {
        return machines.stream()
                .filter(vm -> vm.cluster() == store / MonthVm.STORES_PER_CLUSTER)
                .map(MonthVm::hostMoref)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Tag> tags() {
        Stream<Tag> cpus = IntStream.rangeClosed(1, 16).mapToObj(size -> sizeTag(Setting.NUM_CPU, size));
        Stream<Tag> memory = IntStream.rangeClosed(0, 7).mapToObj(power -> sizeTag(Setting.MEMORY_MB, 1024 << power));
        Tag optOut = new Tag(OPT_OUT, "remediation", "opt-out");
        return Stream.of(cpus, memory, Stream.of(optOut)).flatMap(tag -> tag).toList();
    }

    private static Tag sizeTag(Setting setting, int size) {
        return new Tag("urn:tag:" + setting.id() + ":" + size, setting.category(), Integer.toString(size));
    }

    private static DatastoreRef ref(int store) {
        String metal = store % MonthVm.STORES_PER_CLUSTER < 5 ? "gold" : "silver";
        return new DatastoreRef("datastore-" + (500 + store), String.format(Locale.ROOT, "san-%s-%02d", metal, store));
    }

    private static long committed(MonthVm vm) {
        return (30L + Math.floorMod(vm.number() * 7919, 170)) * GIB;
    }

    private static InventoryVm vm(MonthVm vm) {
        return new InventoryVm(
                vm.moref(),
                vm.name(),
                PowerState.POWERED_ON,
                false,
                new VmHardware(vm.cpus(), vm.memoryMb(), 1, false, false, false),
                Optional.of("2026-09-30T00:00:00Z"),
                List.of(),
                vm.number() % 400 == 3 ? Optional.of("com.vmware.vim.eam (cluster-agent)") : Optional.empty(),
                false,
                place(vm),
                Optional.of(vm.hostMoref()),
                new VmReservation(0, false, false),
                storage(vm),
                vm.number() % 50 == 9 ? List.of(OPT_OUT) : List.of());
    }

    private static VmPlace place(MonthVm vm) {
        String role = vm.name().substring(0, vm.name().indexOf('-'));
        return new VmPlace(
                Optional.of("/Berlin/vm/" + role), Optional.of("cluster-" + vm.cluster()), List.of("Resources"));
    }

    private static VmStorage storage(MonthVm vm) {
        DatastoreRef store = ref(vm.datastore());
        return new VmStorage(
                List.of(store.moref()),
                Optional.of(store.moref()),
                List.of(store),
                committed(vm),
                committed(vm) / 4,
                vm.number() % 12 == 5,
                false,
                vm.number() % 90 == 11,
                false,
                Hindrances.NONE);
    }
}
