package org.vmremediator.vcenter;

import com.vmware.vim25.AboutInfo;
import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.PropertyFilterSpec;
import com.vmware.vim25.PropertySpec;
import com.vmware.vim25.SelectionSpec;
import com.vmware.vim25.ServiceContent;
import com.vmware.vim25.ws.VimStub;
import java.rmi.RemoteException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vmremediator.policy.Tag;

/** Finds all VMs through a container view, which leaves out no vApp, and reads them and what they stand on in batches. */
final class InventoryReads implements InventoryReader {
    private static final List<String> OF_VM = Stream.concat(PlacementReads.PATHS.stream(), PowerOnReads.PATHS.stream())
            .distinct()
            .toList();
    private static final List<String> OF_HOST = List.of(
            "name", PlacementReads.CONNECTION, InventoryParts.PARENT, PowerOnReads.THREADS, PowerOnReads.MEMORY);

    private final String vcenter;
    private final SoapSession session;
    private final Tags tags;
    private final VmReads vms;
    private final VmBatches batches;

    InventoryReads(String vcenter, SoapSession session, Tags tags, VmReads vms) {
        this.vcenter = vcenter;
        this.session = session;
        this.tags = tags;
        this.vms = vms;
        this.batches = new VmBatches(session, InventoryReads::walk);
    }

    @Override
    public VCenterInventory readInventory(Collection<String> categories) {
        AboutInfo about = session.login().content().getAbout();
        InventoryParts parts = new InventoryParts(vcenter, Optional.ofNullable(about.getInstanceUuid()));
        categories.forEach(category -> parts.addTags(tags.tagsOf(category)));
        for (List<String> batch : VmBatches.batches(session.read(InventoryReads::everyVm))) {
            add(batches.read(batch), parts);
        }
        return parts.inventory();
    }

    private void add(List<VimObject> objects, InventoryParts parts) {
        parts.addPlatform(objects);
        List<VimObject> found =
                objects.stream().filter(object -> object.isA("VirtualMachine")).toList();
        Map<String, List<Tag>> attached =
                tags.attachedTags(found.stream().map(VimObject::moref).toList());
        InventoryVms batch = new InventoryVms(vms, parts, objects);
        for (VimObject vm : found) {
            List<Tag> own = attached.getOrDefault(vm.moref(), List.of());
            parts.addTags(own);
            add(vm, own, batch, parts);
        }
    }

    private static void add(VimObject vm, List<Tag> attached, InventoryVms batch, InventoryParts parts) {
        try {
            parts.add(batch.of(vm, attached.stream().map(Tag::id).toList()));
        } catch (VCenterException e) {
            parts.add(UnreadableVm.of(vm.moref(), e.fault()));
        }
    }

    private static List<String> everyVm(VimStub port, ServiceContent content) throws RemoteException {
        ManagedObjectReference view = port.createContainerView(
                content.getViewManager(), content.getRootFolder(), new String[] {"VirtualMachine"}, true);
        try {
            return PropertyReader.pages(port, content, namesIn(view)).stream()
                    .filter(object -> object.isA("VirtualMachine"))
                    .map(VimObject::moref)
                    .sorted()
                    .toList();
        } finally {
            port.destroyView(view);
        }
    }

    private static PropertyFilterSpec namesIn(ManagedObjectReference view) {
        return Specs.filter(
                List.of(Specs.from(view, Specs.along("ContainerView", "view"))),
                Specs.properties("VirtualMachine", List.of("name")));
    }

    private static PropertyFilterSpec walk(List<ManagedObjectReference> vms) {
        List<PropertySpec> wanted = new ArrayList<>(PlaceReads.properties(List.of("name", InventoryParts.DATASTORE)));
        wanted.add(Specs.properties("VirtualMachine", OF_VM));
        wanted.add(Specs.properties("HostSystem", OF_HOST));
        wanted.add(Specs.properties("Datastore", Datastores.PATHS));
        wanted.add(Specs.properties(StoragePods.TYPE, StoragePods.PATHS));
        SelectionSpec[] way = PlacementReads.steps().toArray(SelectionSpec[]::new);
        return Specs.filter(vms.stream().map(vm -> Specs.from(vm, way)).toList(), wanted.toArray(PropertySpec[]::new));
    }
}
