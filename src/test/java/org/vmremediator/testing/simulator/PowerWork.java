package org.vmremediator.testing.simulator;

/** PowerOnVM_Task and PowerOffVM_Task; a running VM's swap file takes space on its datastore. */
final class PowerWork implements TaskEngine.Work {
    private final SimVm vm;
    private final SimHost host;
    private final SimDatastore datastore;
    private final PowerWord wanted;

    PowerWork(SimVm vm, SimHost host, SimDatastore datastore, PowerWord wanted) {
        this.vm = vm;
        this.host = host;
        this.datastore = datastore;
        this.wanted = wanted;
    }

    @Override
    public void begin() {
        if (vm.template()) {
            throw Faults.of("NotSupported", "The operation is not supported on the object.");
        }
        if (vm.power() == wanted) {
            throw Faults.invalidPowerState(wanted, vm.power());
        }
        if (wanted == PowerWord.POWERED_ON && vm.power() == PowerWord.POWERED_OFF) {
            PowerOnRules.check(vm, host);
            datastore.take(PowerOnRules.swapBytes(vm));
        }
    }

    @Override
    public void finish() {
        if (wanted == PowerWord.POWERED_OFF) {
            datastore.give(PowerOnRules.swapBytes(vm));
        }
        vm.setPower(wanted);
    }
}
