package org.vmremediator.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vmremediator.testing.VcsimReader;
import org.vmremediator.testing.VcsimReader.VmView;

/**
 * A VM as the vCenter itself tells it.
 *
 * @param tags {@code category=name}, without the common first part of our categories
 */
record VmFacts(String name, String power, int cpus, int memoryMb, String datastore, List<String> tags) {
    private static final String COMMON = "config.hardware.";

    static VmFacts of(VcsimReader vcenter, Cast.Vm vm) {
        VmView view = vcenter.vm(vm.moref());
        Map<String, String> names = vcenter.datastores().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        String datastore = view.datastores().stream()
                .map(moref -> names.getOrDefault(moref, moref))
                .collect(Collectors.joining(", "));
        List<String> tags = vcenter.attachedTags(vm.moref()).stream()
                .map(tag -> tag.category().replace(COMMON, "") + "=" + tag.name())
                .toList();
        return new VmFacts(view.name(), view.powerState(), view.numCpu(), view.memoryMb(), datastore, tags);
    }

    /** One row of the table: a changed cell shows both values. */
    List<String> rowUpTo(VmFacts after) {
        return List.of(
                name,
                cell(power, after.power),
                cell(cpus, after.cpus),
                cell(memoryMb, after.memoryMb),
                cell(datastore, after.datastore),
                cell(tags(), after.tags()));
    }

    private static String cell(Object before, Object after) {
        return before.equals(after) ? text(before) : text(before) + " -> " + text(after);
    }

    private static String text(Object value) {
        boolean none = value instanceof List<?> list && list.isEmpty();
        return none ? "none" : value.toString().replaceAll("^\\[|\\]$", "");
    }
}
