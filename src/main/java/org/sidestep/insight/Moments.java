package org.sidestep.insight;

import java.util.Optional;

/**
 * Means, variances and covariance of pairs of numbers in one pass (Welford 1962, Technometrics
 * 4:419-420), each pair counted as often as it occurs.
 */
final class Moments {
    private long n;
    private double meanX;
    private double meanY;
    private double squaresX;
    private double squaresY;
    private double products;

    void add(double x, double y, long times) {
        n += times;
        double dx = x - meanX;
        double dy = y - meanY;
        double share = (double) times / n;
        meanX += dx * share;
        meanY += dy * share;
        squaresX += times * dx * (x - meanX);
        squaresY += times * dy * (y - meanY);
        products += times * dx * (y - meanY);
    }

    long n() {
        return n;
    }

    /** Sample variance of the first number, with n - 1 below the line. */
    double varianceX() {
        return squaresX / (n - 1);
    }

    /** Nothing when there are too few pairs, or one of the numbers is always the same. */
    Optional<Correlation> correlation() {
        double scale = Math.sqrt(squaresX) * Math.sqrt(squaresY);
        if (!Correlation.isPossible(n) || !(scale > 1e-12)) {
            return Optional.empty();
        }
        return Optional.of(new Correlation(Math.max(-1, Math.min(1, products / scale)), n));
    }
}
