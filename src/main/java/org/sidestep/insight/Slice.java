package org.sidestep.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * The answers of the readers between two ranks of the rest score, such as the lowest third. Readers
 * of equal rest score are never parted by chance: where a boundary runs through them, each counts
 * in part.
 */
public final class Slice {
    private record Part(Observation observation, double weight) {}

    private final List<Part> parts = new ArrayList<>();
    private double size;

    private Slice() {}

    /** From one share of the readers to another, counted from the lowest rest score. */
    static Slice between(Tally tally, double from, double to) {
        Map<Double, List<Part>> byRest = new TreeMap<>();
        tally.forEach(
                (observation, times) -> {
                    if (observation.hasRest()) {
                        byRest.computeIfAbsent(observation.rest(), rest -> new ArrayList<>())
                                .add(new Part(observation, times));
                    }
                });
        return between(byRest, from, to);
    }

    private static Slice between(Map<Double, List<Part>> byRest, double from, double to) {
        double n = byRest.values().stream().mapToDouble(Slice::size).sum();
        var slice = new Slice();
        double before = 0;
        for (List<Part> equals : byRest.values()) {
            double group = size(equals);
            double inside = Math.min(before + group, to * n) - Math.max(before, from * n);
            if (inside > 1e-9) {
                equals.forEach(part -> slice.add(part, inside / group));
            }
            before += group;
        }
        return slice;
    }

    private static double size(List<Part> parts) {
        return parts.stream().mapToDouble(Part::weight).sum();
    }

    private void add(Part part, double share) {
        parts.add(new Part(part.observation(), part.weight() * share));
        size += part.weight() * share;
    }

    Optional<Proportion> meanScore() {
        return mean(Observation::score);
    }

    /** Which share of the slice chose an option. */
    Optional<Proportion> share(String option) {
        return mean(observation -> observation.chosen().contains(option) ? 1 : 0);
    }

    private Optional<Proportion> mean(ToDoubleFunction<Observation> what) {
        double sum =
                parts.stream()
                        .mapToDouble(part -> part.weight() * what.applyAsDouble(part.observation()))
                        .sum();
        return size > 0 ? Optional.of(new Proportion(Math.min(sum, size), size)) : Optional.empty();
    }
}
