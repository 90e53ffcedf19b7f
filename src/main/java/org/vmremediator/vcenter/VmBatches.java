package org.vmremediator.vcenter;

import com.vmware.vim25.PropertyFilterSpec;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.vmremediator.vcenter.VCenterFault.Kind;

/** Reads the states of many VMs, hundreds in one call. */
final class VmBatches {
    private static final int BATCH = 500;

    private final PropertyReader properties;

    VmBatches(SoapSession session) {
        this.properties = new PropertyReader(session);
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

    private static PropertyFilterSpec spec(List<String> morefs) {
        return VmReads.walk(morefs.stream().map(References::vm).toList(), EnumSet.allOf(VmDetail.class));
    }
}
