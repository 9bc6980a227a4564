package org.sidestep.insight;

/** How much a proportion differs between two independent groups, such as before and after. */
public record Difference(Proportion before, Proportion after) {
    public double value() {
        return after.value() - before.value();
    }

    /**
     * Newcombe's hybrid score interval, built from the two Wilson intervals (Newcombe 1998, Stat
     * Med 17:873-890, method 10).
     */
    public Interval limits() {
        double down =
                Math.hypot(
                        after.value() - after.limits().low(),
                        before.limits().high() - before.value());
        double up =
                Math.hypot(
                        after.limits().high() - after.value(),
                        before.value() - before.limits().low());
        return new Interval(value() - down, value() + up);
    }

    /** Whether the two groups may be equal, as far as the limits tell. */
    public boolean isUnclear() {
        return limits().holds(0);
    }
}
