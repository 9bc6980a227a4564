package org.sidestep.insight;

/**
 * How two numbers go together, over {@code n} answers. Between a score of 0 or 1 and a number it is
 * the point-biserial correlation.
 *
 * @param r Pearson's product-moment correlation, from -1 to 1
 */
public record Correlation(double r, long n) {
    private static final int FEWEST = 4;
    private static final double NEARLY_ONE = 1 - 1e-12;

    public Correlation {
        if (!(r >= -1 && r <= 1) || n < FEWEST) {
            throw new IllegalArgumentException("no correlation: " + r + " of " + n);
        }
    }

    static boolean isPossible(long n) {
        return n >= FEWEST;
    }

    /** Fisher's z limits: tanh(artanh r ± 1.96 / sqrt(n - 3)) (Fisher 1921, Metron 1:3-32). */
    public Interval limits() {
        if (Math.abs(r) >= NEARLY_ONE) {
            return new Interval(r, r);
        }
        double z = 0.5 * Math.log((1 + r) / (1 - r));
        double half = Interval.Z / Math.sqrt(n - 3.0);
        return new Interval(Math.tanh(z - half), Math.tanh(z + half));
    }
}
