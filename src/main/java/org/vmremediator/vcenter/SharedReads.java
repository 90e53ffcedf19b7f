package org.vmremediator.vcenter;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.vmremediator.vcenter.VCenterFault.Kind;

/**
 * Lets reads of the same kind that wait at the same time go to vCenter in one call. A read never waits for others to
 * come: with no call on its way, or one that reads but a few VMs, it goes out at once and alone. The answer to a call for many
 * is waited for, so that many go along with the next. What is read is never older than the request.
 *
 * <p>Threading: thread-safe. The callers' threads make the calls, each for itself and for those who wait.
 *
 * @param <T> what is read of one VM
 */
final class SharedReads<T> {
    static final int CALLS_AT_ONCE = 2;
    static final int MOST_IN_ONE_CALL = 100;
    /** Beside a call that reads no more VMs than this, a second one may go out. */
    static final int FEW = 8;

    /** Faults that a single VM among many can cause for all of them. */
    private static final Set<Kind> OF_ONE_VM =
            EnumSet.of(Kind.NOT_FOUND, Kind.NO_PERMISSION, Kind.REFUSED, Kind.INVALID_STATE);

    private final Function<List<String>, Function<String, T>> readAll;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition callEnded = lock.newCondition();
    private final Map<String, CompletableFuture<T>> waiting = new LinkedHashMap<>();
    private int calls;
    private boolean manyAreRead;

    /**
     * Makes no call yet.
     *
     * @param readAll reads the VMs with these morefs in one call; what it returns tells what was read of each, or throws
     *     the fault that this one met
     */
    SharedReads(Function<List<String>, Function<String, T>> readAll) {
        this.readAll = readAll;
    }

    T read(String moref) {
        try {
            return enqueue(moref).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Faults.of(Kind.UNAVAILABLE, Faults.INTERRUPTED, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof VCenterException fault) {
                throw fault;
            }
            throw new IllegalStateException("a shared read failed", e.getCause());
        }
    }

    /** How many VMs wait for a call to end. */
    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** Makes the call if it is this thread's turn. */
    private CompletableFuture<T> enqueue(String moref) throws InterruptedException {
        CompletableFuture<T> answer;
        Map<String, CompletableFuture<T>> batch = new LinkedHashMap<>();
        lock.lock();
        try {
            answer = waiting.computeIfAbsent(moref, any -> new CompletableFuture<>());
            while (waiting.get(moref) == answer && !mayCall()) {
                callEnded.await();
            }
            if (waiting.get(moref) == answer) {
                take(moref, batch);
            }
        } finally {
            lock.unlock();
        }
        if (!batch.isEmpty()) {
            call(batch);
        }
        return answer;
    }

    private boolean mayCall() {
        return calls == 0 || (calls < CALLS_AT_ONCE && !manyAreRead);
    }

    /** This read, and as many as fit of those that have waited longest. */
    private void take(String moref, Map<String, CompletableFuture<T>> batch) {
        batch.put(moref, waiting.remove(moref));
        for (String other : List.copyOf(waiting.keySet())) {
            if (batch.size() < MOST_IN_ONE_CALL) {
                batch.put(other, waiting.remove(other));
            }
        }
        calls++;
        manyAreRead = batch.size() > FEW;
    }

    private void call(Map<String, CompletableFuture<T>> batch) {
        try {
            answer(List.copyOf(batch.keySet()), batch);
        } finally {
            change(() -> calls--);
        }
    }

    /** A refused call is made again in halves, until the VM that caused it stands alone. */
    private void answer(List<String> morefs, Map<String, CompletableFuture<T>> batch) {
        try {
            Function<String, T> found = morefs.size() == batch.size() ? readFirst(morefs) : readAll.apply(morefs);
            morefs.forEach(moref -> complete(batch.get(moref), () -> found.apply(moref)));
        } catch (VCenterException e) {
            if (morefs.size() > 1 && OF_ONE_VM.contains(e.fault().kind())) {
                int middle = morefs.size() / 2;
                answer(morefs.subList(0, middle), batch);
                answer(morefs.subList(middle, morefs.size()), batch);
            } else {
                morefs.forEach(moref -> batch.get(moref).completeExceptionally(e));
            }
        } catch (RuntimeException | Error e) {
            morefs.forEach(moref -> batch.get(moref).completeExceptionally(e));
        }
    }

    /** The call for a whole batch; what may follow from it, in halves or VM by VM, holds nobody up. */
    private Function<String, T> readFirst(List<String> morefs) {
        try {
            return readAll.apply(morefs);
        } finally {
            change(() -> manyAreRead &= morefs.size() <= FEW);
        }
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            callEnded.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static <T> void complete(CompletableFuture<T> answer, Supplier<T> read) {
        try {
            answer.complete(read.get());
        } catch (RuntimeException e) {
            answer.completeExceptionally(e);
        }
    }
}
