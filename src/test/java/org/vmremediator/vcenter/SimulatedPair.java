package org.vmremediator.vcenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.vmremediator.policy.Setting;
import org.vmremediator.testing.simulator.Failures;
import org.vmremediator.testing.simulator.SimulatedVCenter;
import org.vmremediator.testing.simulator.SimulatorOptions;

/** A client and the simulated vCenter that it talks to. */
final class SimulatedPair implements AutoCloseable {
    static final String OFF = "vm-101";
    static final String ON = "vm-102";
    private final SimulatedServer server = new SimulatedServer(SimulatorOptions.DEFAULT);
    private final VCenterClient client =
            VCenterClient.open(server.config(), TestConfigs.RETRIES, new SimpleMeterRegistry());

    VCenterClient client() {
        return client;
    }

    SimulatedVCenter vcenter() {
        return server.vcenter();
    }

    Failures failures() {
        return vcenter().failures();
    }

    TaskRef reconfigure(String vm, Setting setting, String value) {
        return client.reconfigure(vm, Map.of(setting, value), Optional.empty(), "op-1");
    }

    TaskResult end(TaskRef task) throws ExecutionException, InterruptedException, TimeoutException {
        return client.follow(task).toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    /** The fault in which the task ends. */
    VCenterFault faultOf(TaskRef task) throws ExecutionException, InterruptedException, TimeoutException {
        return end(task).fault().orElseThrow();
    }

    /** The fault that the call throws. */
    static VCenterFault refusal(ThrowingCallable call) {
        VCenterException thrown = catchThrowableOfType(VCenterException.class, call);
        assertThat(thrown).isNotNull();
        return thrown.fault();
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
