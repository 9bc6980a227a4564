package org.sidestep.insight;

/** From {@code low} to {@code high}: 95 % limits, both included. */
public record Interval(double low, double high) {
    /** The 97.5 % point of the standard normal distribution. */
    static final double Z = 1.959963984540054;

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("limits run from low to high: " + low + " " + high);
        }
    }

    boolean holds(double value) {
        return low <= value && value <= high;
    }

    boolean isBelow(double value) {
        return high < value;
    }

    boolean isAbove(double value) {
        return low > value;
    }
}
