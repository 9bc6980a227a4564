package org.sidestep.web;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Allows so many at once, and then one after each interval (a token bucket). It is one for
 * everybody and knows nobody: no address is kept.
 */
public final class RateLimit {
    private final int burst;
    private final long interval;
    private final LongSupplier nanos;
    private double tokens;
    private long since;

    public RateLimit(int burst, Duration interval) {
        this(burst, interval, System::nanoTime);
    }

    RateLimit(int burst, Duration interval, LongSupplier nanos) {
        this.burst = burst;
        this.interval = interval.toNanos();
        this.nanos = nanos;
        this.tokens = burst;
        this.since = nanos.getAsLong();
    }

    /** Takes one, if one is left. */
    public synchronized boolean allows() {
        long now = nanos.getAsLong();
        tokens = Math.min(burst, tokens + (double) (now - since) / interval);
        since = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }

    /** Gives back one that turned out not to be needed. */
    public synchronized void giveBack() {
        tokens = Math.min(burst, tokens + 1);
    }

    /** For the header {@code Retry-After}: seconds until there is another one. */
    public String retryAfter() {
        return Long.toString(Math.max(1, Duration.ofNanos(interval).toSeconds()));
    }
}
