package org.vmremediator.vcenter;

import com.vmware.vim25.AlarmState;
import com.vmware.vim25.FaultToleranceConfigInfo;
import com.vmware.vim25.ManagedByInfo;
import com.vmware.vim25.ManagedEntityStatus;
import com.vmware.vim25.VirtualMachineFaultToleranceState;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vmremediator.policy.TriggeredAlarm;
import org.vmremediator.policy.VmFacts;
import org.vmremediator.policy.VmPlace;

/** Reads what decides whether a VM may be touched. */
final class VmFactReads {
    private static final String ALARMS = "triggeredAlarmState";
    private static final String MANAGED_BY = "config.managedBy";
    private static final String FT_INFO = "config.ftInfo";
    private static final String FT_STATE = "runtime.faultToleranceState";
    static final List<String> PATHS = List.of(ALARMS, MANAGED_BY, FT_INFO, FT_STATE);

    private VmFactReads() {}

    static VmFacts of(VimObject vm, List<VimObject> objects, Set<VmDetail> details) {
        return new VmFacts(
                alarms(vm),
                vm.get(MANAGED_BY, ManagedByInfo.class).map(VmFactReads::owner),
                isFaultTolerant(vm),
                details.contains(VmDetail.PLACE) ? PlaceReads.placeOf(vm, objects) : VmPlace.UNKNOWN,
                details.contains(VmDetail.POWER_ON)
                        ? Optional.of(PowerOnReads.needsOf(vm, objects))
                        : Optional.empty());
    }

    private static List<TriggeredAlarm> alarms(VimObject vm) {
        return Arrays.stream(vm.get(ALARMS, AlarmState[].class).orElse(new AlarmState[0]))
                .filter(state -> state.getAlarm() != null)
                .map(state -> new TriggeredAlarm(
                        state.getAlarm().getVal(),
                        state.getOverallStatus() == ManagedEntityStatus.red,
                        Boolean.TRUE.equals(state.getAcknowledged())))
                .toList();
    }

    private static String owner(ManagedByInfo managedBy) {
        return managedBy.getExtensionKey() + " (" + managedBy.getType() + ")";
    }

    /** Disabled or halted fault tolerance counts too: the secondary VM is still there. */
    private static boolean isFaultTolerant(VimObject vm) {
        boolean configured = vm.get(FT_STATE, VirtualMachineFaultToleranceState.class)
                .filter(state -> state != VirtualMachineFaultToleranceState.notConfigured)
                .isPresent();
        return configured || vm.get(FT_INFO, FaultToleranceConfigInfo.class).isPresent();
    }
}
