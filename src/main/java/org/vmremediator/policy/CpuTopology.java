package org.vmremediator.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * CPUs and cores per socket have to divide, so the two are judged together: both wanted values if they divide, else the
 * CPUs alone, else the cores alone, else neither. CPUs come first because they are what an alarm asks for.
 */
final class CpuTopology {
    private CpuTopology() {}

    /** Takes out of {@code wanted} what cannot be applied, and reports it. */
    static List<LeftOut> settle(VmState vm, Map<Setting, String> wanted) {
        int cpus = value(Setting.NUM_CPU, vm.numCpu(), wanted);
        int cores = value(Setting.NUM_CORES_PER_SOCKET, vm.numCoresPerSocket(), wanted);
        if (divides(cpus, cores)) {
            return List.of();
        }
        if (divides(cpus, vm.numCoresPerSocket())) {
            return leaveOut(wanted, cpus, cores, List.of(Setting.NUM_CORES_PER_SOCKET));
        }
        if (divides(vm.numCpu(), cores)) {
            return leaveOut(wanted, cpus, cores, List.of(Setting.NUM_CPU));
        }
        return leaveOut(wanted, cpus, cores, List.of(Setting.NUM_CPU, Setting.NUM_CORES_PER_SOCKET));
    }

    private static int value(Setting setting, int present, Map<Setting, String> wanted) {
        return wanted.containsKey(setting) ? Integer.parseInt(wanted.get(setting)) : present;
    }

    private static boolean divides(int cpus, int cores) {
        return cpus % Math.max(1, cores) == 0;
    }

    private static List<LeftOut> leaveOut(Map<Setting, String> wanted, int cpus, int cores, List<Setting> settings) {
        List<LeftOut> leftOut = new ArrayList<>();
        for (Setting setting : settings) {
            String value = wanted.remove(setting);
            if (value != null) {
                String message = cpus + " CPUs are no multiple of " + cores + " cores per socket.";
                leftOut.add(LeftOutCode.NOT_DIVISIBLE.of(setting.category(), value, message));
            }
        }
        return leftOut;
    }
}
