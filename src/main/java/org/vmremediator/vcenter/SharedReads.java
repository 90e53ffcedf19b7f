package org.vmremediator.vcenter;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
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

    private final Function<List<String>, Function<String, T>> readAll;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition callEnded = lock.newCondition();
    private final Map<String, CompletableFuture<T>> waiting = new LinkedHashMap<>();
    private final Set<SharedCall<T>> underWay = new HashSet<>();
    /** Those of them that nobody may go out beside. */
    private final Set<SharedCall<T>> alone = new HashSet<>();

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
        Optional<SharedCall<T>> mine = Optional.empty();
        lock.lock();
        try {
            answer = waiting.computeIfAbsent(moref, any -> new CompletableFuture<>());
            while (waiting.get(moref) == answer && !mayCall()) {
                callEnded.await();
            }
            if (waiting.get(moref) == answer) {
                mine = Optional.of(take(moref));
            }
        } finally {
            lock.unlock();
        }
        mine.ifPresent(this::make);
        return answer;
    }

    private boolean mayCall() {
        return underWay.isEmpty() || (underWay.size() < CALLS_AT_ONCE && alone.isEmpty());
    }

    /** This read, and as many as fit of those that have waited longest. */
    private SharedCall<T> take(String moref) {
        SharedCall<T> call = new SharedCall<>(readAll);
        call.add(moref, waiting.remove(moref));
        for (String other : List.copyOf(waiting.keySet())) {
            if (call.size() < MOST_IN_ONE_CALL) {
                call.add(other, waiting.remove(other));
            }
        }
        underWay.add(call);
        if (call.size() > FEW) {
            alone.add(call);
        }
        return call;
    }

    /** Beside what may follow from a call for many, in halves or VM by VM, a second one may go out. */
    private void make(SharedCall<T> call) {
        try {
            call.make(() -> change(() -> alone.remove(call)));
        } finally {
            change(() -> {
                alone.remove(call);
                underWay.remove(call);
            });
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
}
