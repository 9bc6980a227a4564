package org.sidestep.insight;

import java.util.List;
import java.util.Optional;

/**
 * What the first tries at one question tell. Nothing here says whether n is large enough to look at
 * it; {@link Gate} does.
 *
 * @param skipped how many said “I don’t know”
 * @param difficulty p: the mean score; high means easy
 * @param discrimination correlation of the score with the rest score (item-rest correlation,
 *     point-biserial for scores of 0 and 1)
 * @param rested how many answers have a rest score
 * @param thirds mean score in the lowest, middle and top third by rest score
 * @param d27 mean score of the top 27 % by rest score minus that of the lowest 27 % (Kelley 1939, J
 *     Educ Psychol 30:17-24)
 */
public record ItemStatistics(
        long n,
        long skipped,
        Proportion difficulty,
        Optional<Correlation> discrimination,
        long rested,
        List<OptionStatistics> options,
        List<ConfidenceShare> confidence,
        List<Proportion> thirds,
        Optional<Double> d27) {
    private static final double THIRD = 1.0 / 3;
    private static final double KELLEY = 0.27;
    private static final List<String> CONFIDENCES =
            List.of("certain", "fairly", "unsure", "unsaid");

    /**
     * The answers given with one confidence.
     *
     * @param score their mean score; empty when there are none
     */
    public record ConfidenceShare(String confidence, long n, Optional<Proportion> score) {}

    /** Nothing when there are no answers. */
    public static Optional<ItemStatistics> of(Tally tally, List<Item.Option> options) {
        return tally.n() == 0 ? Optional.empty() : Optional.of(counted(tally, options));
    }

    private static ItemStatistics counted(Tally tally, List<Item.Option> options) {
        Slice top = Slice.between(tally, 1 - THIRD, 1);
        return new ItemStatistics(
                tally.n(),
                tally.count(Observation::skipped),
                tally.meanScore(observation -> true).orElseThrow(),
                tally.withRest(Observation::score),
                tally.count(Observation::hasRest),
                options.stream().map(option -> OptionStatistics.of(option, tally, top)).toList(),
                CONFIDENCES.stream().map(word -> confidence(word, tally)).toList(),
                thirds(tally),
                d27(tally));
    }

    private static ConfidenceShare confidence(String word, Tally tally) {
        return new ConfidenceShare(
                word,
                tally.count(o -> o.confidence().equals(word)),
                tally.meanScore(o -> o.confidence().equals(word)));
    }

    private static List<Proportion> thirds(Tally tally) {
        return List.of(0, 1, 2).stream()
                .map(i -> Slice.between(tally, i * THIRD, (i + 1) * THIRD))
                .flatMap(slice -> slice.meanScore().stream())
                .toList();
    }

    private static Optional<Double> d27(Tally tally) {
        var low = Slice.between(tally, 0, KELLEY).meanScore();
        var high = Slice.between(tally, 1 - KELLEY, 1).meanScore();
        return low.isEmpty() || high.isEmpty()
                ? Optional.empty()
                : Optional.of(high.get().value() - low.get().value());
    }

    /** The right option, where one is chosen among several. */
    Optional<OptionStatistics> key() {
        return options.stream().filter(option -> !option.isWrong()).findFirst();
    }

    List<OptionStatistics> wrong() {
        return options.stream().filter(OptionStatistics::isWrong).toList();
    }
}
