package org.vmremediator.testing.simulator;

/** ReconfigVM_Task with the rules of a real vCenter. */
final class ReconfigureWork implements TaskEngine.Work {
    private static final int MAX_CPUS = 768;
    private static final int MAX_MEMORY_MB = 24 << 20;
    private static final int MEMORY_STEP_MB = 4;
    private final SimVm vm;
    private final SimHost host;
    private final SimDatastore home;
    private final ConfigSpec spec;

    ReconfigureWork(SimVm vm, SimHost host, SimDatastore home, ConfigSpec spec) {
        this.vm = vm;
        this.host = host;
        this.home = home;
        this.spec = spec;
    }

    @Override
    public void begin() {
        ChangeRules.check(vm);
        if (spec.changeVersion()
                .filter(version -> !version.equals(vm.changeVersion()))
                .isPresent()) {
            throw Faults.concurrentAccess();
        }
        checkValues(wanted());
        if (vm.power() != PowerWord.POWERED_OFF) {
            checkHotPlug(vm.hardware(), wanted());
        }
    }

    private Hardware wanted() {
        return spec.applyTo(vm.hardware());
    }

    private static void checkValues(Hardware wanted) {
        require(wanted.numCpu() > 0 && wanted.numCpu() <= MAX_CPUS, "configSpec.numCPUs");
        require(
                wanted.numCoresPerSocket() > 0 && wanted.numCpu() % wanted.numCoresPerSocket() == 0,
                "configSpec.numCoresPerSocket");
        require(wanted.memoryMb() > 0 && wanted.memoryMb() <= MAX_MEMORY_MB, "configSpec.memoryMB");
        require(wanted.memoryMb() % MEMORY_STEP_MB == 0, "configSpec.memoryMB");
    }

    private static void require(boolean right, String property) {
        if (!right) {
            throw Faults.invalidArgument(property);
        }
    }

    private void checkHotPlug(Hardware old, Hardware wanted) {
        if (!old.sameFlags(wanted) || old.numCoresPerSocket() != wanted.numCoresPerSocket()) {
            throw Faults.invalidPowerState(PowerWord.POWERED_OFF, vm.power());
        }
        boolean more = wanted.numCpu() > old.numCpu() && !old.cpuHotAddEnabled();
        boolean fewer = wanted.numCpu() < old.numCpu() && !old.cpuHotRemoveEnabled();
        if (more || fewer) {
            throw Faults.hotPlug("CpuHotPlugNotSupported", "CPU");
        }
        boolean grows = wanted.memoryMb() > old.memoryMb() && old.memoryHotAddEnabled();
        if (wanted.memoryMb() != old.memoryMb() && !grows) {
            throw Faults.hotPlug("MemoryHotPlugNotSupported", "Memory");
        }
    }

    @Override
    public void finish() {
        Hardware before = vm.hardware();
        boolean poweredOn = PowerOnRules.obstacle(vm, host, home).isEmpty();
        vm.setHardware(wanted());
        if (vm.numCpu() < before.numCpu() || vm.memoryMb() < before.memoryMb()) {
            vm.suffer("it has shrunk");
        }
        if (poweredOn) {
            PowerOnRules.obstacle(vm, host, home).ifPresent(fault -> vm.suffer("it does not power on: " + fault));
        }
    }
}
