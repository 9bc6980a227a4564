package org.sidestep.insight;

/**
 * A share of answers, or their mean score.
 *
 * @param sum how many, or the sum of scores from 0 to 1
 * @param n out of how many; more than 0
 */
public record Proportion(double sum, double n) {
    public Proportion {
        if (!(n > 0 && sum >= 0 && sum <= n + 1e-9)) {
            throw new IllegalArgumentException("no proportion: " + sum + " of " + n);
        }
    }

    public double value() {
        return Math.min(1, sum / n);
    }

    /**
     * Wilson's score interval without continuity correction (Wilson 1927, J Am Stat Assoc
     * 22:209-212). For scores between 0 and 1 it is wider than needed, never too narrow: their
     * variance is at most p(1 - p).
     */
    public Interval limits() {
        double p = value();
        double z2 = Interval.Z * Interval.Z;
        double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
        double half = Interval.Z / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n));
        return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
