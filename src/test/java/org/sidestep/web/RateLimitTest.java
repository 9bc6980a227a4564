package org.sidestep.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private final AtomicLong nanos = new AtomicLong();
    private final RateLimit limit = new RateLimit(2, Duration.ofSeconds(10), nanos::get);

    @Test
    void allowsSoManyAtOnce() {
        assertThat(limit.allows()).isTrue();
        assertThat(limit.allows()).isTrue();
        assertThat(limit.allows()).isFalse();
    }

    @Test
    void allowsAnotherAfterEachInterval() {
        limit.allows();
        limit.allows();
        pass(9);
        assertThat(limit.allows()).isFalse();
        pass(1);
        assertThat(limit.allows()).isTrue();
        assertThat(limit.allows()).isFalse();
    }

    @Test
    void savesUpNoMoreThanTheBurst() {
        pass(3_600);
        limit.allows();
        limit.allows();

        assertThat(limit.allows()).isFalse();
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        limit.allows();
        limit.allows();
        limit.giveBack();

        assertThat(limit.allows()).isTrue();
    }

    private void pass(long seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }
}
