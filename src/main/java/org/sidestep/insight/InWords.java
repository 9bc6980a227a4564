package org.sidestep.insight;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.sidestep.web.Words;

/** Numbers as an editor reads them, each with its limits, and small ones hidden. */
record InWords(Words words) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    /** Longer times are not told apart. */
    private static final int LONGEST_TIME = 1800;

    /**
     * A share with its limits, drawn and said.
     *
     * @param low per cent, as {@code value} and {@code high}
     * @param words what the drawing says; empty for none at all
     */
    record Range(int low, int value, int high, String words) {
        static final Range NONE = new Range(0, 0, 0, "");

        public int width() {
            return Math.max(1, high - low);
        }

        public boolean isThere() {
            return !words.isEmpty();
        }

        @Override
        public String toString() {
            return words;
        }
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** A number of people: one to four are not told. */
    String count(long n) {
        return isHidden(n) ? words.get("insight.few") : Long.toString(n);
    }

    static boolean isHidden(long n) {
        return n > 0 && n < Gate.SMALLEST_CELL;
    }

    /** A share of enough people. */
    Range range(Optional<Proportion> share) {
        return share.filter(s -> s.n() >= Gate.SMALLEST_CELL).map(this::range).orElse(Range.NONE);
    }

    private Range range(Proportion share) {
        int value = percent(share.value());
        int low = percent(share.limits().low());
        int high = percent(share.limits().high());
        return new Range(low, value, high, words.get("insight.range", value, low, high));
    }

    /** The share of right answers, once there are enough for it. */
    Range difficulty(Proportion p) {
        return Gate.of((long) p.n()) == Gate.COUNTS ? Range.NONE : range(p);
    }

    static int percent(double share) {
        return (int) Math.round(share * 100);
    }

    String correlation(Correlation correlation) {
        return words.get(
                "insight.correlation",
                decimal(correlation.r()),
                decimal(correlation.limits().low()),
                decimal(correlation.limits().high()));
    }

    static String decimal(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.equals("-0.00") ? "0.00" : text.replace('-', '\u2212');
    }

    /** A difference with its limits, and whether it says anything; in points of per cent. */
    String difference(Difference difference) {
        int before = percent(difference.before().value());
        int after = percent(difference.after().value());
        int low = percent(difference.limits().low());
        int high = percent(difference.limits().high());
        String numbers =
                words.get(
                        "insight.difference",
                        before,
                        (long) difference.before().n(),
                        after,
                        (long) difference.after().n(),
                        signed(low),
                        signed(high));
        return numbers + " " + verdict(difference.isUnclear(), difference.value());
    }

    /** How the same readers did before and after reading; in points of per cent. */
    String gain(PairedDifference gain) {
        String numbers =
                words.get(
                        "insight.gain.paired",
                        gain.n(),
                        percent(gain.before() / gain.n()),
                        percent(gain.after() / gain.n()),
                        signed(percent(gain.limits().low())),
                        signed(percent(gain.limits().high())));
        return numbers + " " + verdict(gain.isUnclear(), gain.value());
    }

    private String verdict(boolean unclear, double by) {
        return unclear
                ? words.get("insight.difference.unclear")
                : by > 0
                        ? words.get("insight.difference.better")
                        : words.get("insight.difference.worse");
    }

    /** How long the middle one of the readers took. */
    String median(Times times) {
        return times.quartiles().map(quartiles -> time(quartiles.median())).orElse("");
    }

    /** The same, and how long the middle half of them took. */
    String times(Times times) {
        return times.quartiles()
                .map(
                        quartiles ->
                                words.get(
                                        "insight.time.half",
                                        time(quartiles.median()),
                                        time(quartiles.low()),
                                        time(quartiles.high())))
                .orElse("");
    }

    private String time(int seconds) {
        return seconds >= LONGEST_TIME
                ? words.get("insight.time.longest")
                : seconds < 60
                        ? words.get("insight.time.seconds", seconds)
                        : seconds % 60 == 0
                                ? words.get("insight.time.minutes", seconds / 60)
                                : words.get("insight.time.both", seconds / 60, seconds % 60);
    }

    private static String signed(int points) {
        return points > 0 ? "+" + points : points < 0 ? "\u2212" + -points : "0";
    }
}
