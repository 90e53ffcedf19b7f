package org.vmremediator.replay.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.policy.PropertyChange;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.Remediation;
import org.vmremediator.policy.Setting;
import org.vmremediator.policy.VmKey;

/** What one policy would have done with one VM. Bounded, whatever happens to the VM. Not thread-safe. */
final class VmLedger {
    private static final int MOST_STEPS = 100;
    private static final List<Setting> SIZES = List.of(Setting.NUM_CPU, Setting.MEMORY_MB);

    private final VmKey vm;
    private final String name;
    private long triggers;
    private final Map<Remediation, Long> plans = new EnumMap<>(Remediation.class);
    private final Map<Reason, Long> reasons = new EnumMap<>(Reason.class);
    private final List<SizeStep> steps = new ArrayList<>();

    VmLedger(VmKey vm, String name) {
        this.vm = vm;
        this.name = name;
    }

    void add(AuditRecord record) {
        triggers++;
        reasons.merge(record.reason(), 1L, Long::sum);
        if (Plans.isPlan(record)) {
            plans.merge(record.remediation(), 1L, Long::sum);
            record.changes().forEach(change -> addStep(record, change));
        }
    }

    /** Where the model is off the same plan comes again and again; it counts as one step. */
    private void addStep(AuditRecord record, PropertyChange change) {
        for (Setting setting : SIZES) {
            boolean about = setting.id().equals(Plans.setting(change));
            if (about && isNumber(change.to())) {
                SizeStep step =
                        new SizeStep(record.finished(), setting, Plans.isTag(change), Integer.parseInt(change.to()));
                boolean again = last(setting, step.tag())
                        .filter(value -> value == step.value())
                        .isPresent();
                if (!again && steps.size() < MOST_STEPS) {
                    steps.add(step);
                }
            }
        }
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The last size that a tag asks for, or that a reconfiguration leads to. */
    Optional<Integer> last(Setting setting, boolean tag) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i).isLike(setting, tag)) {
                return Optional.of(steps.get(i).value());
            }
        }
        return Optional.empty();
    }

    /** The largest size that is asked for or led to. */
    Optional<Integer> largest(Setting setting) {
        return steps.stream()
                .filter(step -> step.setting() == setting)
                .map(SizeStep::value)
                .max(Integer::compare);
    }

    List<SizeStep> steps() {
        return List.copyOf(steps);
    }

    VmKey vm() {
        return vm;
    }

    String name() {
        return name;
    }

    long triggers() {
        return triggers;
    }

    long plans() {
        return plans.values().stream().mapToLong(Long::longValue).sum();
    }

    long plans(Remediation remediation) {
        return plans.getOrDefault(remediation, 0L);
    }

    /** For which nothing was planned most often. */
    Optional<Reason> mostFrequentRefusal() {
        return reasons.entrySet().stream()
                .filter(entry -> !Plans.isPlan(entry.getKey()))
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }
}
