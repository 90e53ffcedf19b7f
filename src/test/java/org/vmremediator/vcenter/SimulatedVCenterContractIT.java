package org.vmremediator.vcenter;

import org.junit.jupiter.api.Nested;
import org.vmremediator.testing.simulator.SimulatorOptions;

/** The simulated vCenter keeps the contract too, in both REST dialects and with both answers to a lost session. */
class SimulatedVCenterContractIT {
    /** As vCenter 7.0U2 and newer. */
    @Nested
    class WithApi extends VCenterContract {
        @Override
        ContractServer startServer() {
            return new SimulatedServer(SimulatorOptions.DEFAULT.withoutRest());
        }
    }

    /** As older ones. */
    @Nested
    class WithRest extends VCenterContract {
        @Override
        ContractServer startServer() {
            SimulatedServer server = new SimulatedServer(SimulatorOptions.DEFAULT.withoutApi());
            server.vcenter().failures().missingSetHabit(true);
            return server;
        }
    }

    /** Over TLS, in small pages. */
    @Nested
    class WithTls extends VCenterContract {
        @Override
        ContractServer startServer() {
            SimulatedServer server = new SimulatedServer(SimulatorOptions.DEFAULT.withTls());
            server.vcenter().failures().pageSize(2);
            return server;
        }
    }
}
