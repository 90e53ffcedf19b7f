package org.vmremediator.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TaskLeaseTest {
    private final AtomicLong time = new AtomicLong(Long.MAX_VALUE - 10);
    private final TaskLease lease = new TaskLease(Duration.ofSeconds(45), time::get);

    @Test
    void shouldNotBeHeldBeforeTheTaskIsOpen() {
        assertThat(lease.held()).isFalse();
    }

    @Test
    void shouldEndWhenTheStreamThreadGivesNoSignOfLife() {
        lease.renew();
        assertThat(lease.held()).isTrue();

        time.addAndGet(Duration.ofSeconds(44).toNanos());
        assertThat(lease.held()).as("the clock may overflow meanwhile").isTrue();

        time.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(lease.held()).isFalse();
    }

    @Test
    void shouldEndWhenTheTaskIsClosedAndBeginAgainWhenItComesBack() {
        lease.renew();
        lease.release();
        assertThat(lease.held()).isFalse();

        lease.renew();
        assertThat(lease.held()).isTrue();
    }
}
