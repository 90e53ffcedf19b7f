package org.vmremediator.testing.simulator;

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
