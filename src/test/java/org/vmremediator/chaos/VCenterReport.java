package org.vmremediator.chaos;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vmremediator.testing.simulator.SimDatastore;
import org.vmremediator.testing.simulator.SimulatedVCenter;
import org.vmremediator.testing.simulator.Write;

/**
 * What a simulated vCenter has to say when asked.
 *
 * @param tags {@code category/name} of what is attached now, by VM
 * @param freeShares of capacity, by datastore
 * @param datastores of each VM
 * @param calls how many came in, whatever became of them
 */
record VCenterReport(
        List<Write> writes,
        Map<String, List<String>> tags,
        Map<String, Double> freeShares,
        Map<String, String> datastores,
        int soapLogins,
        int restLogins,
        int openSessions,
        int calls) {

    static VCenterReport of(SimulatedVCenter vcenter) {
        return new VCenterReport(
                vcenter.carriedOut(),
                vcenter.vms().stream().collect(Collectors.toMap(vm -> vm, vcenter::attachedTags)),
                vcenter.datastores().stream().collect(Collectors.toMap(id -> id, id -> share(vcenter.datastore(id)))),
                vcenter.vms().stream()
                        .collect(Collectors.toMap(vm -> vm, vm -> vcenter.vm(vm).datastore())),
                vcenter.soapLogins(),
                vcenter.restLogins(),
                vcenter.openSessions(),
                vcenter.calls().size());
    }

    private static double share(SimDatastore datastore) {
        return (double) datastore.freeBytes() / datastore.capacityBytes();
    }
}
