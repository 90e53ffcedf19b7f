package org.vmremediator.vcenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vmremediator.vcenter.VCenterFault.Kind;

class SharedReadsTest {
    private final ConcurrentLinkedQueue<List<String>> calls = new ConcurrentLinkedQueue<>();
    private final CountDownLatch answers = new CountDownLatch(1);
    private final Semaphore permits = new Semaphore(0, true);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void shouldReadAloneAndAtOnceInQuietTimes() {
        answers.countDown();
        SharedReads<String> reads = new SharedReads<>(this::heldRead);

        assertThat(reads.read("vm-1")).isEqualTo("state of vm-1");
        assertThat(reads.read("vm-1")).isEqualTo("state of vm-1");

        assertThat(calls).containsExactly(List.of("vm-1"), List.of("vm-1"));
    }

    @Test
    void shouldReadTogetherWhatWaitsAndTheSameVmOnce() throws Exception {
        SharedReads<String> reads = new SharedReads<>(this::heldRead);
        List<Future<String>> first = start(reads, 1, 2);
        await().until(() -> calls.size() == SharedReads.CALLS_AT_ONCE);
        List<Future<String>> second = start(reads, 3, 9);
        second.addAll(start(reads, 3, 9));
        await().until(() -> reads.waiting() == 7);

        answers.countDown();

        for (Future<String> each : first) {
            assertThat(each.get(10, TimeUnit.SECONDS)).startsWith("state of vm-");
        }
        for (Future<String> each : second) {
            assertThat(each.get(10, TimeUnit.SECONDS)).startsWith("state of vm-");
        }
        assertThat(calls.stream().mapToInt(List::size).sum()).isEqualTo(9);
        assertThat(calls).hasSize(3);
    }

    @Test
    void shouldSendNoMoreThanAHundredAtOnce() throws Exception {
        SharedReads<String> reads = new SharedReads<>(this::heldRead);
        List<Future<String>> all = start(reads, 1, 250);
        await().until(() -> reads.waiting() == 250 - SharedReads.CALLS_AT_ONCE);

        answers.countDown();

        for (Future<String> each : all) {
            each.get(10, TimeUnit.SECONDS);
        }
        assertThat(calls).allSatisfy(call -> assertThat(call).hasSizeLessThanOrEqualTo(SharedReads.MOST_IN_ONE_CALL));
    }

    @Test
    void shouldWaitForACallThatReadsMany() throws Exception {
        SharedReads<String> reads = new SharedReads<>(this::permittedRead);
        List<Future<String>> all = startManyBehindTwo(reads);
        await().until(() -> calls.size() == 3);

        all.addAll(start(reads, 101, 102));
        await().until(() -> reads.waiting() == 2);
        permits.release(2);

        for (Future<String> each : all) {
            assertThat(each.get(10, TimeUnit.SECONDS)).startsWith("state of vm-");
        }
        assertThat(calls.stream().map(List::size)).containsExactly(1, 1, 1 + SharedReads.FEW, 2);
    }

    @Test
    void shouldLetASecondCallOutBesideTheHalvesOfARefusedOne() throws Exception {
        SharedReads<String> reads = new SharedReads<>(morefs -> {
            if (morefs.size() > SharedReads.FEW) {
                throw Faults.of(Kind.NOT_FOUND, "Fault", "one of them");
            }
            return permittedRead(morefs);
        });
        List<Future<String>> all = startManyBehindTwo(reads);
        await().until(() -> calls.size() == 3);

        all.addAll(start(reads, 101, 101));
        await().until(() -> calls.contains(List.of("vm-101")));
        permits.release(3);

        for (Future<String> each : all) {
            assertThat(each.get(10, TimeUnit.SECONDS)).startsWith("state of vm-");
        }
    }

    /** Two reads go out alone; when they are permitted, what waits goes together, and is not permitted yet. */
    private List<Future<String>> startManyBehindTwo(SharedReads<String> reads) {
        List<Future<String>> all = start(reads, 1, 2);
        await().until(() -> calls.size() == SharedReads.CALLS_AT_ONCE);
        all.addAll(start(reads, 3, 3 + SharedReads.FEW));
        await().until(() -> reads.waiting() == 1 + SharedReads.FEW);
        permits.release(2);
        return all;
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_FOUND", "NO_PERMISSION", "REFUSED"})
    void shouldLetNoVmSufferForAnother(Kind kind) throws Exception {
        SharedReads<String> reads = new SharedReads<>(morefs -> {
            Function<String, String> found = heldRead(morefs);
            if (morefs.contains("vm-7")) {
                throw Faults.of(kind, "Fault", "because of vm-7");
            }
            return found;
        });
        List<Future<String>> all = start(reads, 1, 20);
        await().until(() -> reads.waiting() == 20 - SharedReads.CALLS_AT_ONCE);

        answers.countDown();

        for (int vm = 1; vm <= 20; vm++) {
            Future<String> read = all.get(vm - 1);
            if (vm == 7) {
                assertThatThrownBy(read::get).hasRootCauseInstanceOf(VCenterException.class);
            } else {
                assertThat(read.get(10, TimeUnit.SECONDS)).isEqualTo("state of vm-" + vm);
            }
        }
    }

    @Test
    void shouldTellEveryoneAtOnceThatVCenterIsAway() throws Exception {
        SharedReads<String> reads = new SharedReads<>(morefs -> {
            heldRead(morefs);
            throw Faults.of(Kind.UNAVAILABLE, "Away", "no answer");
        });
        List<Future<String>> all = start(reads, 1, 20);
        await().until(() -> reads.waiting() == 20 - SharedReads.CALLS_AT_ONCE);

        answers.countDown();

        for (Future<String> each : all) {
            assertThatThrownBy(() -> each.get(10, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class);
        }
        assertThat(calls).hasSize(3);
    }

    @Test
    void shouldGoOnAfterAnError() {
        answers.countDown();
        SharedReads<String> reads = new SharedReads<>(morefs -> {
            if (calls.size() < 2 * SharedReads.CALLS_AT_ONCE) {
                heldRead(morefs);
                throw new StackOverflowError("deep");
            }
            return heldRead(morefs);
        });

        for (int i = 0; i < 2 * SharedReads.CALLS_AT_ONCE; i++) {
            assertThatThrownBy(() -> reads.read("vm-1")).hasRootCauseInstanceOf(StackOverflowError.class);
        }

        assertThat(reads.read("vm-1")).isEqualTo("state of vm-1");
    }

    private List<Future<String>> start(SharedReads<String> reads, int first, int last) {
        return new ArrayList<>(IntStream.rangeClosed(first, last)
                .mapToObj(vm -> threads.submit(() -> reads.read("vm-" + vm)))
                .toList());
    }

    /** Answers when the test says so. */
    private Function<String, String> heldRead(List<String> morefs) {
        calls.add(morefs);
        CompletableFuture.runAsync(this::awaitAnswers, threads).join();
        return moref -> "state of " + moref;
    }

    /** Answers with a permit for itself, in the order of the calls. */
    private Function<String, String> permittedRead(List<String> morefs) {
        calls.add(morefs);
        permits.acquireUninterruptibly();
        return moref -> "state of " + moref;
    }

    private void awaitAnswers() {
        try {
            answers.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
