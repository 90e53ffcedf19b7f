package org.vmremediator.testing.simulator;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The alarms of a VM that are not green.
 *
 * <p>Threading: any thread may use it.
 */
final class SimAlarms {
    /** AlarmState. */
    private record State(String status, boolean acknowledged) {}

    private final Map<String, State> states = new ConcurrentHashMap<>();

    void raise(String alarm, String status) {
        states.put(alarm, new State(status, false));
    }

    void acknowledge(String alarm) {
        states.computeIfPresent(alarm, (moref, state) -> new State(state.status(), true));
    }

    void clear(String alarm) {
        states.remove(alarm);
    }

    boolean anyRed() {
        return states.values().stream().anyMatch(state -> state.status().equals("red"));
    }

    boolean anyAcknowledged() {
        return states.values().stream().anyMatch(State::acknowledged);
    }

    ArrayOf of(Ref vm) {
        return new ArrayOf(
                "AlarmState",
                states.entrySet().stream()
                        .map(alarm -> data(vm, alarm.getKey(), alarm.getValue()))
                        .toList());
    }

    private static Data data(Ref vm, String alarm, State state) {
        return Data.of("AlarmState")
                .with("key", alarm + "." + vm.value())
                .with("entity", vm)
                .with("alarm", new Ref("Alarm", alarm))
                .with("overallStatus", new Word("ManagedEntityStatus", state.status()))
                .with("acknowledged", state.acknowledged());
    }
}
