package org.vmremediator.policy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the tags of a VM ask for and its hardware is not.
 *
 * @param changes those that can be applied, in the order of {@link Setting}
 * @param leftOut those that cannot, each with its reason
 */
record DesiredSettings(List<PropertyChange> changes, List<LeftOut> leftOut) {
    private static final int MEMORY_STEP_MB = 4;

    /**
     * Compares tags and hardware.
     *
     * @param settings those that tags may change, as {@link Setting#id()}
     * @param powerOnChecks whether to leave out what could keep the VM from powering on
     */
    static DesiredSettings of(Observation.ForReconfiguration seen, List<String> settings, boolean powerOnChecks) {
        Map<Setting, String> wanted = new EnumMap<>(Setting.class);
        List<LeftOut> leftOut = new ArrayList<>();
        settings.stream().map(Setting::of).distinct().sorted().forEach(setting -> read(setting, seen, wanted, leftOut));
        if (powerOnChecks) {
            leftOut.addAll(keepingOff(seen.vm(), wanted));
        }
        leftOut.addAll(CpuTopology.settle(seen.vm(), wanted));
        return new DesiredSettings(changes(seen.vm(), wanted), List.copyOf(leftOut));
    }

    /** Takes out of {@code wanted} what could keep the VM from powering on, and reports it. */
    private static List<LeftOut> keepingOff(VmState vm, Map<Setting, String> wanted) {
        PowersOnAgain power = new PowersOnAgain(vm.facts().powerOn());
        List<LeftOut> leftOut = new ArrayList<>();
        for (Setting setting : List.of(Setting.NUM_CPU, Setting.MEMORY_MB)) {
            Optional.ofNullable(wanted.get(setting))
                    .flatMap(value -> power.misfit(setting, Integer.parseInt(value))
                            .map(code -> code.of(setting.category(), value)))
                    .ifPresent(leftOut::add);
        }
        leftOut.forEach(each -> wanted.remove(Setting.ofCategory(each.what())));
        return leftOut;
    }

    private static void read(
            Setting setting, Observation.ForReconfiguration seen, Map<Setting, String> wanted, List<LeftOut> leftOut) {
        List<Tag> tags = Tags.of(setting, seen.attached());
        if (tags.size() > 1) {
            leftOut.add(LeftOutCode.SEVERAL_TAGS.of(setting.category(), Tags.names(tags)));
        } else if (tags.size() == 1 && !tags.get(0).name().equals(seen.vm().valueOf(setting))) {
            String value = tags.get(0).name();
            misfit(setting, value, seen.vm())
                    .ifPresentOrElse(
                            code -> leftOut.add(code.of(setting.category(), value)), () -> wanted.put(setting, value));
        }
    }

    private static Optional<LeftOutCode> misfit(Setting setting, String value, VmState vm) {
        if (setting.isFlag()) {
            return when(!value.equals("true") && !value.equals("false"), LeftOutCode.NOT_A_BOOLEAN);
        }
        if (TagNumber.parse(value).isEmpty()) {
            return Optional.of(LeftOutCode.NOT_A_NUMBER);
        }
        return misfit(setting, TagNumber.parse(value).getAsInt(), vm);
    }

    private static Optional<LeftOutCode> misfit(Setting setting, int value, VmState vm) {
        return switch (setting) {
            case NUM_CPU -> when(value < vm.numCpu(), LeftOutCode.BELOW_CURRENT);
            case MEMORY_MB ->
                when(value < vm.memoryMb(), LeftOutCode.BELOW_CURRENT)
                        .or(() -> when(value % MEMORY_STEP_MB != 0, LeftOutCode.NOT_A_MULTIPLE_OF_4));
            default -> Optional.empty();
        };
    }

    private static Optional<LeftOutCode> when(boolean misfit, LeftOutCode code) {
        return misfit ? Optional.of(code) : Optional.empty();
    }

    private static List<PropertyChange> changes(VmState vm, Map<Setting, String> wanted) {
        return wanted.entrySet().stream()
                .map(entry -> new PropertyChange(
                        entry.getKey().category(), Optional.of(vm.valueOf(entry.getKey())), entry.getValue()))
                .toList();
    }
}
