package org.vmremediator.testing.simulator;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What others do in vCenter while the application is at work. Nothing here is logged as a call or makes a task. */
public final class Meanwhile {
    private final Inventory inventory;
    private final TagService tags;

    Meanwhile(Inventory inventory, TagService tags) {
        this.inventory = inventory;
        this.tags = tags;
    }

    public void powerOn(String vm) {
        inventory.changed(() -> inventory.vm(vm).setPower(PowerWord.POWERED_ON));
    }

    public void powerOff(String vm) {
        inventory.changed(() -> inventory.vm(vm).setPower(PowerWord.POWERED_OFF));
    }

    /** Any change of the configuration that nobody here models: only changeVersion shows it. */
    public void edit(String vm) {
        inventory.changed(() -> inventory.vm(vm).touch());
    }

    public void setHardware(String vm, UnaryOperator<Hardware> change) {
        inventory.changed(() -> {
            SimVm found = inventory.vm(vm);
            found.setHardware(change.apply(found.hardware()));
        });
    }

    public void moveTo(String vm, String datastore) {
        inventory.changed(() -> inventory.vm(vm).setDatastore(datastore));
    }

    /** The alarm turns red. */
    public void raiseAlarm(String vm, String alarm) {
        inventory.changed(() -> inventory.vm(vm).alarms().raise(alarm, "red"));
    }

    /** It is not red any more, but not green either. */
    public void turnAlarmYellow(String vm, String alarm) {
        inventory.changed(() -> inventory.vm(vm).alarms().raise(alarm, "yellow"));
    }

    public void acknowledgeAlarm(String vm, String alarm) {
        inventory.changed(() -> inventory.vm(vm).alarms().acknowledge(alarm));
    }

    public void clearAlarm(String vm, String alarm) {
        inventory.changed(() -> inventory.vm(vm).alarms().clear(alarm));
    }

    /** Such as {@code disconnected} or {@code inaccessible}. */
    public void setConnectionState(String vm, String state) {
        inventory.changed(() -> inventory.vm(vm).setConnectionState(state));
    }

    /** Someone tries to start it; the fault that keeps it off, if any. */
    public Optional<String> startUp(String vm) {
        return inventory.locked(() -> {
            SimVm found = inventory.vm(vm);
            PowerWork work = new PowerWork(
                    found,
                    inventory.host(found.host()).orElseThrow(),
                    inventory.datastore(found.datastore()),
                    PowerWord.POWERED_ON);
            try {
                work.begin();
                work.finish();
                return Optional.empty();
            } catch (SimFault fault) {
                return Optional.of(fault.type());
            }
        });
    }

    /** All thin disks on a datastore are written to their ends; VMs that find no room are paused. */
    public void growThinDisks(String datastore) {
        inventory.changed(() -> {
            SimDatastore found = inventory.datastore(datastore);
            boolean full = !found.grow(found.uncommittedBytes());
            inventory.vms().stream()
                    .filter(vm -> vm.datastore().equals(datastore))
                    .filter(vm -> !found.grow(vm.uncommittedBytes()) || full)
                    .forEach(vm -> vm.suffer("paused: no space left"));
        });
    }

    /** A solution takes the VM over. */
    public void manageBy(String vm, String extension) {
        inventory.changed(() -> inventory.vm(vm).manageBy(extension));
    }

    /** The VM becomes what it was not when the inventory was made. */
    public void give(String vm, VmTrait trait) {
        inventory.changed(() -> inventory.vm(vm).give(trait));
    }

    public void remove(String vm) {
        inventory.removeVm(vm);
    }

    public void change(String datastore, Consumer<SimDatastore> change) {
        inventory.changed(() -> change.accept(inventory.datastore(datastore)));
    }

    /** vCenter forgets ended tasks after some minutes. */
    public void forgetEndedTasks() {
        inventory.forgetEndedTasks();
    }

    public void attach(String vm, String category, String tag) {
        tags.attach(tagId(category, tag), Ref.vm(vm));
    }

    public void detach(String vm, String category, String tag) {
        tags.detach(tagId(category, tag), Ref.vm(vm));
    }

    public void createCategory(String name, String cardinality, Set<String> types) {
        tags.createCategory(name, "", cardinality, types);
    }

    public void createTag(String category, String tag) {
        tags.createTag(tags.findCategory(category).orElseThrow().id(), tag, "");
    }

    /** Deletes it and makes it anew: the same name under another id. */
    public void recreateTag(String category, String tag) {
        tags.deleteTag(tagId(category, tag));
        createTag(category, tag);
    }

    public void deleteTag(String category, String tag) {
        tags.deleteTag(tagId(category, tag));
    }

    private String tagId(String category, String tag) {
        return tags.find(category, tag).orElseThrow().id();
    }
}
