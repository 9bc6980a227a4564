package org.sidestep.insight;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How long answers took, in seconds; those that were not measured are not among them. */
final class Times {
    private final TreeMap<Integer, Long> counts = new TreeMap<>();
    private long n;

    /** A quarter of the answers took {@code low} or less, half of them up to {@code median}. */
    record Quartiles(int low, int median, int high) {}

    /**
     * @param seconds 0 when it was not measured
     */
    void add(int seconds) {
        if (seconds > 0) {
            add(seconds, 1);
        }
    }

    void add(Times other) {
        other.counts.forEach(this::add);
    }

    private void add(int seconds, long times) {
        counts.merge(seconds, times, Long::sum);
        n += times;
    }

    long n() {
        return n;
    }

    /** Nothing when there are too few to tell. */
    Optional<Quartiles> quartiles() {
        return Gate.of(n) == Gate.COUNTS
                ? Optional.empty()
                : Optional.of(new Quartiles(quantile(0.25), quantile(0.5), quantile(0.75)));
    }

    /** The shortest time that so many answers did not exceed (R's type 1). */
    private int quantile(double share) {
        long upTo = 0;
        for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
            upTo += entry.getValue();
            if (upTo >= share * n) {
                return entry.getKey();
            }
        }
        return counts.lastKey();
    }
}
