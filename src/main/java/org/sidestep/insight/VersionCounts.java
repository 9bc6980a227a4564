package org.sidestep.insight;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What was counted of one version of a question: first tries only. */
final class VersionCounts {
    /** How many, and the sum of their scores. */
    static final class Sum {
        private long n;
        private double score;

        void add(double more) {
            n++;
            score += more;
        }

        void add(Sum more) {
            n += more.n;
            score += more.score;
        }

        long n() {
            return n;
        }

        /** Nothing when there are none. */
        Optional<Proportion> proportion() {
            return n == 0 ? Optional.empty() : Optional.of(new Proportion(score, n));
        }
    }

    private final Tally tally = new Tally();
    private final Times times = new Times();
    private final Map<LocalDate, Sum> days = new TreeMap<>();
    private final Sum pretest = new Sum();
    private final Sum posttest = new Sum();
    private PairedDifference gain = PairedDifference.NONE;

    void count(Observation observation, LocalDate day) {
        tally.add(observation);
        days.computeIfAbsent(day, d -> new Sum()).add(observation.score());
    }

    /** An answer before reading. */
    void countPretest(double score) {
        pretest.add(score);
    }

    /** An answer of someone who took the pretest before. */
    void countPosttest(double score) {
        posttest.add(score);
    }

    /** Readers who answered before and after reading. */
    void countGain(PairedDifference more) {
        gain = gain.plus(more);
    }

    /** Counts what was counted of another version that asks the same. */
    VersionCounts add(VersionCounts other) {
        tally.add(other.tally);
        times.add(other.times);
        other.days.forEach((day, sum) -> days.computeIfAbsent(day, d -> new Sum()).add(sum));
        pretest.add(other.pretest);
        posttest.add(other.posttest);
        gain = gain.plus(other.gain);
        return this;
    }

    Times times() {
        return times;
    }

    Tally tally() {
        return tally;
    }

    PairedDifference gain() {
        return gain;
    }

    Sum pretest() {
        return pretest;
    }

    Sum posttest() {
        return posttest;
    }

    Sum onDays(Predicate<LocalDate> which) {
        var sum = new Sum();
        days.forEach(
                (day, some) -> {
                    if (which.test(day)) {
                        sum.add(some);
                    }
                });
        return sum;
    }

    Map<YearMonth, Sum> months() {
        var months = new TreeMap<YearMonth, Sum>();
        days.forEach(
                (day, sum) -> months.computeIfAbsent(YearMonth.from(day), m -> new Sum()).add(sum));
        return months;
    }
}
