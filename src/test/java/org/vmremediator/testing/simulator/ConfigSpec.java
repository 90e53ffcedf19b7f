package org.vmremediator.testing.simulator;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.vmremediator.testing.Xml;
import org.w3c.dom.Element;

/** The part of VirtualMachineConfigSpec that the simulator carries out. */
record ConfigSpec(
        Optional<String> changeVersion,
        Optional<Long> numCpus,
        Optional<Long> memoryMb,
        Optional<Long> coresPerSocket,
        Optional<Boolean> memoryHotAdd,
        Optional<Boolean> cpuHotAdd,
        Optional<Boolean> cpuHotRemove) {
    private static final Set<String> KNOWN = Set.of(
            "changeVersion",
            "numCPUs",
            "memoryMB",
            "numCoresPerSocket",
            "memoryHotAddEnabled",
            "cpuHotAddEnabled",
            "cpuHotRemoveEnabled");

    /** Refuses what the simulator could not carry out, so that nothing is dropped silently. */
    static ConfigSpec parse(Element spec) {
        Xml.children(spec).stream()
                .map(Element::getLocalName)
                .filter(name -> !KNOWN.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Faults.of("NotSupported", "The simulator does not know spec." + name);
                });
        return new ConfigSpec(
                Xml.text(spec, "changeVersion"),
                Xml.text(spec, "numCPUs").map(Long::valueOf),
                Xml.text(spec, "memoryMB").map(Long::valueOf),
                Xml.text(spec, "numCoresPerSocket").map(Long::valueOf),
                Xml.text(spec, "memoryHotAddEnabled").map(Boolean::valueOf),
                Xml.text(spec, "cpuHotAddEnabled").map(Boolean::valueOf),
                Xml.text(spec, "cpuHotRemoveEnabled").map(Boolean::valueOf));
    }

    Set<String> privileges() {
        Set<String> needed = new LinkedHashSet<>();
        if (numCpus.isPresent() || coresPerSocket.isPresent()) {
            needed.add("VirtualMachine.Config.CPUCount");
        }
        if (memoryMb.isPresent()) {
            needed.add("VirtualMachine.Config.Memory");
        }
        if (memoryHotAdd.isPresent() || cpuHotAdd.isPresent() || cpuHotRemove.isPresent()) {
            needed.add("VirtualMachine.Config.Settings");
        }
        return needed;
    }

    /** The hardware that the VM would have. */
    Hardware applyTo(Hardware old) {
        Hardware sized = with(old, numCpus, (hardware, value) -> hardware.withNumCpu(Math.toIntExact(value)));
        sized = with(sized, memoryMb, (hardware, value) -> hardware.withMemoryMb(Math.toIntExact(value)));
        sized = with(
                sized, coresPerSocket, (hardware, value) -> hardware.withNumCoresPerSocket(Math.toIntExact(value)));
        sized = with(sized, memoryHotAdd, Hardware::withMemoryHotAdd);
        sized = with(sized, cpuHotAdd, Hardware::withCpuHotAdd);
        return with(sized, cpuHotRemove, Hardware::withCpuHotRemove);
    }

    private static <T> Hardware with(Hardware old, Optional<T> value, BiFunction<Hardware, T, Hardware> change) {
        return value.map(present -> change.apply(old, present)).orElse(old);
    }
}
