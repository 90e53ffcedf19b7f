package org.vmremediator.chaos;

import static org.vmremediator.policy.Remediation.RECONFIGURATION;
import static org.vmremediator.policy.Remediation.RELOCATION;
import static org.vmremediator.policy.Remediation.TAGGING;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.vmremediator.policy.Remediation;

/**
 * A point at which the owner is killed, as witnesses outside it can tell.
 *
 * <p>The orders to vCenter come in this order: when the triggers are being observed and stand still there,
 * {@code gather}, then {@code proceed}, until the point is reached; {@code released} comes right after the kill,
 * {@code late} when somebody else has taken over.
 */
@SuppressWarnings("ImmutableEnumChecker") // its sets and lists are, but their types do not say so
enum KillPoint {
    WHILE_OBSERVING(all(), Optional.empty(), List.of(), trial -> true),
    PLAN_SENT_AND_NOT_COMMITTED(
            all(),
            Optional.of(StopPoint.PLAN_SENT),
            List.of("let-go RetrievePropertiesEx"),
            trial -> trial.hasUncommittedPlan() && trial.plans() == 0),
    TAG_PLANNED(Set.of(TAGGING)),
    RECONFIGURATION_PLANNED(Set.of(RECONFIGURATION)),
    RELOCATION_PLANNED(Set.of(RELOCATION)),
    RECONFIGURATION_PLANNED_AND_RESIZED_BY_HAND(Set.of(RECONFIGURATION)) {
        @Override
        List<String> released() {
            return List.of("resize VM 8");
        }

        @Override
        String reason(Remediation remediation) {
            return "invalid-tags";
        }
    },
    REQUEST_UNDER_WAY(
            all(),
            Optional.empty(),
            List.of(
                    "hold-before tag-association.detach 1",
                    "hold-before ReconfigVM_Task 1",
                    "hold-before RelocateVM_Task 1",
                    "let-go RetrievePropertiesEx"),
            trial -> trial.areHeld("tag-association.detach", "ReconfigVM_Task", "RelocateVM_Task")
                    && trial.haveBegun()
                    && trial.effects() == 0) {
        @Override
        boolean isTakenOver(Trial trial) {
            return trial.records() == 3;
        }

        @Override
        List<String> late() {
            return List.of("let-go tag-association.detach", "let-go ReconfigVM_Task", "let-go RelocateVM_Task");
        }
    },
    OLD_TAG_DETACHED_AND_BEGIN_NOT_COMMITTED(Set.of(TAGGING), "tag-association.detach"),
    RECONFIGURED_AND_BEGIN_NOT_COMMITTED(Set.of(RECONFIGURATION), "ReconfigVM_Task"),
    RELOCATED_AND_BEGIN_NOT_COMMITTED(Set.of(RELOCATION), "RelocateVM_Task"),
    ACCEPTED_AND_NOT_ANSWERED(
            all(),
            Optional.empty(),
            List.of(
                    "hold-after tag-association.detach 1",
                    "hold-after ReconfigVM_Task 1",
                    "hold-after RelocateVM_Task 1",
                    "let-go RetrievePropertiesEx"),
            trial -> trial.areHeld("tag-association.detach", "ReconfigVM_Task", "RelocateVM_Task")
                    && trial.haveBegun()
                    && trial.effects() == 3) {
        @Override
        List<String> released() {
            return List.of("let-go tag-association.detach", "let-go ReconfigVM_Task", "let-go RelocateVM_Task");
        }
    },
    NEW_TAG_ATTACHED_AND_NOT_ANSWERED(
            Set.of(TAGGING),
            Optional.empty(),
            List.of("hold-after tag-association.attach 1", "let-go RetrievePropertiesEx"),
            trial -> trial.areHeld("tag-association.attach") && trial.haveBegun() && trial.effects() == 2) {
        @Override
        List<String> released() {
            return List.of("let-go tag-association.attach");
        }
    },
    WAITING_FOR_THE_TASK(
            Set.of(RECONFIGURATION, RELOCATION),
            Optional.empty(),
            List.of("hold ReconfigVM_Task", "hold RelocateVM_Task", "let-go RetrievePropertiesEx"),
            trial -> trial.areFollowed() && trial.haveBegun()) {
        @Override
        boolean isTakenOver(Trial trial) {
            return trial.callsSince("ReconfigVM_Task") == 2;
        }

        @Override
        List<String> late() {
            return List.of("release ReconfigVM_Task", "release RelocateVM_Task");
        }
    },
    RECORD_SENT_AND_NOT_COMMITTED(
            all(),
            Optional.of(StopPoint.RECORD_SENT),
            List.of("let-go tag-association.attach", "release ReconfigVM_Task", "release RelocateVM_Task"),
            trial -> trial.hasUncommittedRecord() && trial.effects() == 4) {
        @Override
        List<String> gather() {
            return List.of(
                    "hold-after tag-association.attach 1",
                    "hold ReconfigVM_Task",
                    "hold RelocateVM_Task",
                    "let-go RetrievePropertiesEx");
        }

        @Override
        boolean isGathered(Trial trial) {
            return trial.areHeld("tag-association.attach") && trial.areFollowed() && trial.haveBegun();
        }
    };

    private final Set<Remediation> remediations;
    private final Optional<StopPoint> stop;
    private final List<String> proceed;
    private final Predicate<Trial> reached;

    /** Between plan and call: the plan is committed and nobody has looked at it. */
    KillPoint(Set<Remediation> remediations) {
        this(
                remediations,
                Optional.of(StopPoint.PLAN_READ),
                List.of("let-go RetrievePropertiesEx"),
                trial -> trial.plans() == 1 && trial.effects() == 0);
    }

    /** The change is made, but neither does its maker know nor Kafka that it was begun. */
    KillPoint(Set<Remediation> remediations, String method) {
        this(
                remediations,
                Optional.of(StopPoint.BEGIN_SENT),
                List.of("hold-after " + method + " 1", "let-go RetrievePropertiesEx"),
                trial -> trial.areHeld(method) && trial.effects() == 1 && !trial.haveBegun());
    }

    KillPoint(Set<Remediation> remediations, Optional<StopPoint> stop, List<String> proceed, Predicate<Trial> reached) {
        this.remediations = remediations;
        this.stop = stop;
        this.proceed = proceed;
        this.reached = reached;
    }

    /** The reason of the record in the end. */
    String reason(Remediation remediation) {
        return switch (remediation) {
            case TAGGING -> "tagged";
            case RECONFIGURATION -> "reconfigured";
            case RELOCATION -> "relocated";
        };
    }

    private static Set<Remediation> all() {
        return Set.of(Remediation.values());
    }

    Set<Remediation> remediations() {
        return remediations;
    }

    /** Brings what is observed to a point from which all can go on at once. */
    List<String> gather() {
        return List.of();
    }

    boolean isGathered(Trial trial) {
        return true;
    }

    Optional<StopPoint> stop() {
        return stop;
    }

    List<String> proceed() {
        return proceed;
    }

    /** Whether the witnesses agree that the owner is there. */
    boolean isReached(Trial trial) {
        return reached.test(trial);
    }

    List<String> released() {
        return List.of();
    }

    /** Whether somebody else has got far enough for what comes late. */
    boolean isTakenOver(Trial trial) {
        return true;
    }

    List<String> late() {
        return List.of();
    }
}
