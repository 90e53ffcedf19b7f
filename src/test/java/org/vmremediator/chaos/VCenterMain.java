package org.vmremediator.chaos;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.vmremediator.testing.simulator.SimulatedVCenter;

/**
 * A simulated vCenter in a JVM of its own: its inventory's name and the number of VMs. Says its URL, then obeys the
 * lines of {@link VCenterOrders} until stdin ends.
 */
public final class VCenterMain {
    private VCenterMain() {}

    public static void main(String[] args) throws IOException {
        Inventories inventory = Inventories.valueOf(args[0]);
        int vms = Integer.parseInt(args[1]);
        SimulatedVCenter vcenter = SimulatedVCenter.start(builder -> inventory.fill(Inventories.tags(builder), vms));
        VCenterOrders orders = new VCenterOrders(vcenter);
        System.out.println(vcenter.url());
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            System.out.println(orders.obey(line));
        }
        Runtime.getRuntime().halt(0);
    }
}
