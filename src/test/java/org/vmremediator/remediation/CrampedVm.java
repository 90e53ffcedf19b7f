package org.vmremediator.remediation;

import java.util.function.UnaryOperator;
import org.vmremediator.testing.simulator.InventoryBuilder;
import org.vmremediator.testing.simulator.SimDatastore;

/** VMs that come to harm by where they are moved from, or to. Nearly full is the first datastore, roomy the second. */
@SuppressWarnings("ImmutableEnumChecker") // its functions keep nothing
enum CrampedVm implements Delicate {
    OUT_OF_A_POD("Storage DRS moved it back", 0, full -> full.inPod("group-p1", "automated"), roomy -> roomy),
    INTO_A_POD("Storage DRS moved it back", 0, full -> full, roomy -> roomy.inPod("group-p1", "automated")),
    THIN("paused: no space left", 80, full -> full, roomy -> roomy.freeGb(85)),
    AMONG_THIN_ONES(
            "paused: no space left", 0, full -> full, roomy -> roomy.freeGb(85).uncommittedGb(80));

    private final String harm;
    private final int growthGb;
    private final UnaryOperator<SimDatastore> full;
    private final UnaryOperator<SimDatastore> roomy;

    CrampedVm(String harm, int growthGb, UnaryOperator<SimDatastore> full, UnaryOperator<SimDatastore> roomy) {
        this.harm = harm;
        this.growthGb = growthGb;
        this.full = full;
        this.roomy = roomy;
    }

    @Override
    public String harm() {
        return harm;
    }

    @Override
    public RuleBench bench() {
        RuleBench bench = new RuleBench(this::inventory);
        bench.vcenter.meanwhile().raiseAlarm(RuleBench.VM, RuleBench.ALARM);
        return bench;
    }

    private InventoryBuilder inventory(InventoryBuilder inventory) {
        return RuleBench.sizes(inventory)
                .datastore("ds-full", "full", datastore -> full.apply(datastore.freeGb(2)))
                .datastore(RuleBench.ROOMY, "roomy", datastore -> roomy.apply(datastore.freeGb(95)))
                .vm(RuleBench.VM, "web-1", vm -> vm.uncommittedGb(growthGb));
    }
}
