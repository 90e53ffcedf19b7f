package org.vmremediator.vcenter;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.vmremediator.vcenter.VCenterFault.Kind;

/**
 * One call that reads several VMs, and the answers that are waited for. Not thread-safe, but for these.
 *
 * @param <T> what is read of one VM
 */
final class SharedCall<T> {
    /** Faults that a single VM among many can cause for all of them. */
    private static final Set<Kind> OF_ONE_VM =
            EnumSet.of(Kind.NOT_FOUND, Kind.NO_PERMISSION, Kind.REFUSED, Kind.INVALID_STATE);

    private final Function<List<String>, Function<String, T>> readAll;
    private final Map<String, CompletableFuture<T>> answers = new LinkedHashMap<>();

    /** @param readAll as {@link SharedReads} has it */
    SharedCall(Function<List<String>, Function<String, T>> readAll) {
        this.readAll = readAll;
    }

    void add(String moref, CompletableFuture<T> answer) {
        answers.put(moref, answer);
    }

    int size() {
        return answers.size();
    }

    /**
     * Completes every answer, whatever happens. A refused call is made again in halves, until each VM that caused it stands alone.
     *
     * @param tried runs when the call for all has ended, before any half and before any answer
     */
    void make(Runnable tried) {
        try {
            List<String> all = List.copyOf(answers.keySet());
            answer(all, () -> {
                try {
                    return readAll.apply(all);
                } finally {
                    tried.run();
                }
            });
        } finally {
            answers.values()
                    .forEach(answer -> answer.completeExceptionally(new IllegalStateException("the read broke off")));
        }
    }

    private void answer(List<String> morefs, Supplier<Function<String, T>> call) {
        try {
            Function<String, T> found = call.get();
            morefs.forEach(moref -> complete(moref, found));
        } catch (VCenterException e) {
            if (morefs.size() > 1 && OF_ONE_VM.contains(e.fault().kind())) {
                int middle = morefs.size() / 2;
                answerHalf(morefs.subList(0, middle));
                answerHalf(morefs.subList(middle, morefs.size()));
            } else {
                fail(morefs, e);
            }
        } catch (RuntimeException | Error e) {
            fail(morefs, e);
        }
    }

    private void answerHalf(List<String> morefs) {
        answer(morefs, () -> readAll.apply(morefs));
    }

    private void complete(String moref, Function<String, T> found) {
        CompletableFuture<T> answer = answers.get(moref);
        try {
            answer.complete(found.apply(moref));
        } catch (RuntimeException e) {
            answer.completeExceptionally(e);
        }
    }

    private void fail(List<String> morefs, Throwable fault) {
        morefs.forEach(moref -> answers.get(moref).completeExceptionally(fault));
    }
}
