package org.sidestep.insight;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** How often each {@link Observation} was made; the order in which they came does not matter. */
public final class Tally {
    private final Map<Observation, Integer> counts = new HashMap<>();
    private long n;

    public Tally add(Observation observation) {
        add(observation, 1);
        return this;
    }

    /** Counts all that another has counted too. */
    public Tally add(Tally other) {
        other.counts.forEach(this::add);
        return this;
    }

    private void add(Observation observation, int times) {
        counts.merge(observation, times, Integer::sum);
        n += times;
    }

    public long n() {
        return n;
    }

    void forEach(BiConsumer<Observation, Integer> visitor) {
        counts.forEach(visitor);
    }

    long count(Predicate<Observation> which) {
        return counts.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Mean score of some of the answers; nothing when there are none. */
    Optional<Proportion> meanScore(Predicate<Observation> which) {
        long some = count(which);
        double sum =
                counts.entrySet().stream()
                        .filter(entry -> which.test(entry.getKey()))
                        .mapToDouble(entry -> entry.getKey().score() * entry.getValue())
                        .sum();
        return some == 0 ? Optional.empty() : Optional.of(new Proportion(sum, some));
    }

    /**
     * How something about an answer goes with the rest score, which never holds the answer itself:
     * with the total, an item would be correlated with itself (Henrysson 1963, Psychometrika
     * 28:211-218).
     */
    Optional<Correlation> withRest(ToDoubleFunction<Observation> what) {
        var moments = new Moments();
        counts.forEach(
                (observation, times) -> {
                    if (observation.hasRest()) {
                        moments.add(what.applyAsDouble(observation), observation.rest(), times);
                    }
                });
        return moments.correlation();
    }

    /** Mean rest score of some of the answers; NaN when none has one. */
    double meanRest(Predicate<Observation> which) {
        double sum = 0;
        long some = 0;
        for (var entry : counts.entrySet()) {
            if (entry.getKey().hasRest() && which.test(entry.getKey())) {
                sum += entry.getKey().rest() * entry.getValue();
                some += entry.getValue();
            }
        }
        return sum / some;
    }
}
