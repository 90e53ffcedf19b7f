package org.vmremediator.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TaskLeaseTest {
    private final AtomicLong time = new AtomicLong(Long.MAX_VALUE - 10);
    private String member = Thread.currentThread().getName();
    private final TaskLease lease = new TaskLease(Duration.ofSeconds(45), time::get, thread -> thread.equals(member));

    @Test
    void shouldNotBeHeldBeforeTheTaskIsOpen() {
        assertThat(lease.held()).isFalse();
    }

    @Test
    void shouldEndWhenTheStreamThreadGivesNoSignOfLife() {
        lease.open();
        assertThat(lease.held()).isTrue();

        time.addAndGet(Duration.ofSeconds(44).toNanos());
        assertThat(lease.held()).as("the clock may overflow meanwhile").isTrue();

        time.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(lease.held()).isFalse();
    }

    @Test
    void shouldEndWhenTheTaskIsClosedAndBeginAgainWhenItComesBack() {
        lease.open();
        lease.release();
        assertThat(lease.held()).isFalse();

        lease.open();
        assertThat(lease.held()).isTrue();
    }

    @Test
    void shouldGoOnAsLongAsItIsRenewed() {
        lease.open();
        time.addAndGet(Duration.ofSeconds(44).toNanos());

        assertThat(lease.renew()).isTrue();

        time.addAndGet(Duration.ofSeconds(44).toNanos());
        assertThat(lease.held()).isTrue();
    }

    @Test
    void shouldNotBeHeldWhileTheGroupDoesNotConfirmTheStreamThread() {
        lease.open();
        member = "another";
        assertThat(lease.held()).isFalse();

        member = Thread.currentThread().getName();
        assertThat(lease.held()).isTrue();
    }

    @Test
    void shouldNotBeTakenUpAgainByAThreadThatSleptTooLong() {
        lease.open();
        time.addAndGet(Duration.ofSeconds(46).toNanos());

        assertThat(lease.renew()).isFalse();
        assertThat(lease.held()).isFalse();
    }
}
