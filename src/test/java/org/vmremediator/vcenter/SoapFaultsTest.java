package org.vmremediator.vcenter;

import static org.assertj.core.api.Assertions.assertThat;

import com.vmware.vim25.MethodFault;
import com.vmware.vim25.NoPermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoapFaultsTest {
    @ParameterizedTest
    @CsvSource({
        "TaskInProgress, TASK_IN_PROGRESS",
        "ConcurrentAccess, CONCURRENT_ACCESS",
        "ManagedObjectNotFound, NOT_FOUND",
        "NoPermission, NO_PERMISSION",
        "InvalidLogin, NO_PERMISSION",
        "NotAuthenticated, PASSING",
        "HostCommunication, PASSING",
        "HostNotConnected, PASSING",
        "HostNotReachable, PASSING",
        "Timedout, PASSING",
        "InvalidState, INVALID_STATE",
        "InvalidPowerState, INVALID_STATE",
        "InvalidHostState, INVALID_STATE",
        "CpuHotPlugNotSupported, INVALID_STATE",
        "MemoryHotPlugNotSupported, INVALID_STATE",
        "InvalidArgument, REFUSED",
        "InsufficientResourcesFault, REFUSED",
        "NoDiskSpace, REFUSED",
        "GenericVmConfigFault, REFUSED",
        "NotSupported, REFUSED"
    })
    void shouldSortFaultsByWhatCanBeDoneAboutThem(String name, VCenterFault.Kind kind) throws Exception {
        MethodFault fault = (MethodFault)
                VimTypes.named(name).orElseThrow().getConstructor().newInstance();

        VCenterFault described = SoapFaults.of(fault, "").fault();

        assertThat(described.kind()).isEqualTo(kind);
        assertThat(described.name()).isEqualTo(name);
        assertThat(described.message()).isEqualTo("vCenter answered " + name);
    }

    @Test
    void shouldSortAKnownNameEvenWhenTheModelDoesNotHaveIt() {
        VCenterFault fault =
                SoapFaults.of(new UnknownFault("HotPlugNotSupported"), "no").fault();

        assertThat(fault.kind()).isEqualTo(VCenterFault.Kind.INVALID_STATE);
    }

    @Test
    void shouldNameTheMissingPrivilege() {
        NoPermission refusal = new NoPermission();
        refusal.setPrivilegeId("VirtualMachine.Config.CPUCount");

        assertThat(SoapFaults.of(refusal, "").fault().privilege()).contains("VirtualMachine.Config.CPUCount");
    }
}
