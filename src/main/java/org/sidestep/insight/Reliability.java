package org.sidestep.insight;

import java.util.Arrays;
import java.util.Optional;

/**
 * How far a quiz as a whole can be relied on.
 *
 * @param alpha Cronbach's alpha, which is KR-20 where every score is 0 or 1 (Kuder and Richardson
 *     1937, Psychometrika 2:151-160; Cronbach 1951, Psychometrika 16:297-334): k/(k - 1) (1 - sum
 *     of item variances / variance of totals)
 * @param sem standard error of measurement in points: SD sqrt(1 - alpha)
 */
public record Reliability(int items, long n, double alpha, double sem) {
    public static final int FEWEST_ITEMS = 10;
    public static final int FEWEST_RUNS = 30;

    /** Complete runs through a quiz, taken in one by one. */
    public static final class Runs {
        private final Moments[] items;
        private final Moments total = new Moments();

        public Runs(int items) {
            this.items = new Moments[items];
            Arrays.setAll(this.items, i -> new Moments());
        }

        /** One reader's scores, an item each, always in the same order. */
        public void add(double[] scores) {
            for (int i = 0; i < scores.length; i++) {
                items[i].add(scores[i], 0, 1);
            }
            total.add(Arrays.stream(scores).sum(), 0, 1);
        }

        public int items() {
            return items.length;
        }

        public long n() {
            return total.n();
        }

        /** Nothing with fewer than 10 questions or 30 readers, or when all scored the same. */
        public Optional<Reliability> reliability() {
            if (items.length < FEWEST_ITEMS
                    || total.n() < FEWEST_RUNS
                    || !(total.varianceX() > 1e-12)) {
                return Optional.empty();
            }
            return Optional.of(measured());
        }

        private Reliability measured() {
            double k = items.length;
            double variances = Arrays.stream(items).mapToDouble(Moments::varianceX).sum();
            double alpha = k / (k - 1) * (1 - variances / total.varianceX());
            double sem = Math.sqrt(total.varianceX() * Math.max(0, 1 - alpha));
            return new Reliability(items.length, total.n(), alpha, sem);
        }
    }
}
