package org.sidestep.review;

import java.util.List;

/**
 * FSRS-6: how memory changes with each review, and when to review again. Whole days, no fuzz. The
 * formulas are those of “The Algorithm” in the wiki of open-spaced-repetition/awesome-fsrs (J. Ye
 * and others); like ts-fsrs, each result is rounded to eight decimals.
 *
 * <p>In the formulas S is the stability, D the difficulty, R the probability of recall, G the
 * rating from 1 to 4, t the days since the last review, and w0 to w20 the weights.
 *
 * @param weights w0 to w20
 * @param retention the probability of recall at which to ask again, between 0 and 1
 */
public record Scheduler(List<Double> weights, double retention) {
    /** The weights that were fitted to the reviews of many people: the defaults of FSRS-6. */
    static final List<Double> DEFAULT_WEIGHTS =
            List.of(
                    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666,
                    0.796, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658,
                    0.1542);

    private static final double STABILITY_RECALL = 0.9;
    private static final double LEAST_FIRST_STABILITY = 0.1;
    private static final double DECIMALS = 1e8;

    public Scheduler {
        weights = List.copyOf(weights);
        if (weights.size() != DEFAULT_WEIGHTS.size()) {
            throw new IllegalArgumentException("FSRS-6 has 21 weights, not " + weights.size());
        }
        if (!(retention > 0 && retention < 1)) {
            throw new IllegalArgumentException("no probability of recall: " + retention);
        }
    }

    /** The default weights, asking again when nine of ten are still remembered. */
    public static Scheduler standard() {
        return new Scheduler(DEFAULT_WEIGHTS, 0.9);
    }

    /** Memory after the first review: S = w(G−1), D = w4 − exp(w5 (G−1)) + 1. */
    public Memory first(Rating rating) {
        return new Memory(
                Math.max(w(rating.ordinal()), LEAST_FIRST_STABILITY),
                difficulty(firstDifficulty(rating)));
    }

    /**
     * Memory after another review.
     *
     * @param days since the last review, 0 for the same day
     */
    public Memory next(Memory before, long days, Rating rating) {
        if (days < 0) {
            throw new IllegalArgumentException("a review before the last one: " + days + " days");
        }
        return new Memory(
                nextStability(before, days, rating), nextDifficulty(before.difficulty(), rating));
    }

    /** The probability of recall: R = (1 + f t / S)^−w20, where f makes R = 0.9 at t = S. */
    public double recall(Memory memory, long days) {
        return rounded(Math.pow(1 + factor() * days / memory.stability(), -w(20)));
    }

    /** Whole days until recall falls to the wanted retention, at least 1. */
    public int interval(Memory memory) {
        long days = Math.round(memory.stability() * rounded(drop(retention) / factor()));
        return (int) Math.min(Math.max(days, 1), (long) Memory.MOST_STABILITY);
    }

    private double nextStability(Memory before, long days, Rating rating) {
        if (days == 0) {
            return sameDay(before.stability(), rating);
        }
        double recall = recall(before, days);
        return rating == Rating.AGAIN
                ? forgotten(before, recall)
                : recalled(before, recall, rating);
    }

    /**
     * S' = S S^−w19 exp(w17 (G − 3 + w18)) for a second review on the same day; one that was
     * remembered takes nothing away.
     */
    private double sameDay(double s, Rating rating) {
        double growth = Math.pow(s, -w(19)) * Math.exp(w(17) * (rating.number() - 3 + w(18)));
        return stability(s * (rating == Rating.AGAIN ? growth : Math.max(growth, 1)));
    }

    /** S' = w11 D^−w12 ((S + 1)^w13 − 1) exp(w14 (1 − R)), and not more than S / exp(w17 w18). */
    private double forgotten(Memory before, double recall) {
        double s =
                w(11)
                        * Math.pow(before.difficulty(), -w(12))
                        * (Math.pow(before.stability() + 1, w(13)) - 1)
                        * Math.exp(w(14) * (1 - recall));
        return stability(Math.min(s, before.stability() / Math.exp(w(17) * w(18))));
    }

    /**
     * S' = S (1 + exp(w8) (11 − D) S^−w9 (exp(w10 (1 − R)) − 1) h), where h is w15 when hard, w16
     * when easy, otherwise 1.
     */
    private double recalled(Memory before, double recall, Rating rating) {
        double s = before.stability();
        double h = rating == Rating.HARD ? w(15) : rating == Rating.EASY ? w(16) : 1;
        double growth =
                Math.exp(w(8))
                        * (11 - before.difficulty())
                        * Math.pow(s, -w(9))
                        * (Math.exp(w(10) * (1 - recall)) - 1)
                        * h;
        return stability(s * (1 + growth));
    }

    private double firstDifficulty(Rating rating) {
        return rounded(w(4) - Math.exp(w(5) * rating.ordinal()) + 1);
    }

    /** D' = w7 D0(easy) + (1 − w7) (D − w6 (G − 3) (10 − D) / 9). */
    private double nextDifficulty(double d, Rating rating) {
        double change = rounded(-w(6) * (rating.number() - 3) * (10 - d) / 9);
        return difficulty(w(7) * firstDifficulty(Rating.EASY) + (1 - w(7)) * (d + change));
    }

    private double factor() {
        return rounded(drop(STABILITY_RECALL));
    }

    /** How far recall has gone when it is {@code r}: the inverse of the forgetting curve. */
    private double drop(double r) {
        return Math.pow(r, -1 / w(20)) - 1;
    }

    private double w(int i) {
        return weights.get(i);
    }

    private static double stability(double s) {
        return between(Memory.LEAST_STABILITY, s, Memory.MOST_STABILITY);
    }

    private static double difficulty(double d) {
        return between(Memory.LEAST_DIFFICULTY, d, Memory.MOST_DIFFICULTY);
    }

    private static double between(double least, double value, double most) {
        return Math.max(least, Math.min(rounded(value), most));
    }

    private static double rounded(double value) {
        return Math.round(value * DECIMALS) / DECIMALS;
    }
}
