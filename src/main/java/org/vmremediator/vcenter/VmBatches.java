package org.vmremediator.vcenter;

import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.PropertyFilterSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.vmremediator.vcenter.VCenterFault.Kind;

/** Reads the states of many VMs, hundreds in one call. */
final class VmBatches {
    private static final int BATCH = 500;

    private final PropertyReader properties;

    private final Function<List<ManagedObjectReference>, PropertyFilterSpec> walk;

    /** @param walk what to read of these VMs, and of what belongs to them */
    VmBatches(SoapSession session, Function<List<ManagedObjectReference>, PropertyFilterSpec> walk) {
        this.properties = new PropertyReader(session);
        this.walk = walk;
    }

    /** The VMs, without those that are gone, and with what their details are read from: hosts, folders and so on. */
    List<VimObject> read(List<String> morefs) {
        return batches(morefs).stream()
                .flatMap(batch -> present(batch).stream())
                .toList();
    }

    static <T> List<List<T>> batches(List<T> all) {
        return IntStream.iterate(0, start -> start < all.size(), start -> start + BATCH)
                .mapToObj(start -> all.subList(start, Math.min(start + BATCH, all.size())))
                .toList();
    }

    /** One VM that is gone makes vCenter refuse the whole call, so a refused batch is halved until that VM stands alone. */
    private List<VimObject> present(List<String> morefs) {
        try {
            return properties.read(spec(morefs));
        } catch (VCenterException e) {
            if (!Faults.is(e, Kind.NOT_FOUND)) {
                throw e;
            }
            return morefs.size() == 1 ? List.of() : halves(morefs);
        }
    }

    private List<VimObject> halves(List<String> morefs) {
        int middle = morefs.size() / 2;
        List<VimObject> found = new ArrayList<>(present(morefs.subList(0, middle)));
        found.addAll(present(morefs.subList(middle, morefs.size())));
        return found;
    }

    private PropertyFilterSpec spec(List<String> morefs) {
        return walk.apply(morefs.stream().map(References::vm).toList());
    }
}
