package org.sidestep.insight;

import java.util.Optional;

/**
 * How one option of a question was chosen.
 *
 * @param share of all answers
 * @param rest correlation of choosing it with the rest score; of a good wrong option it is negative
 * @param meanRest mean rest score of those who chose it; NaN when none of them has one
 * @param certain how many chose it and were certain
 * @param topShare its share in the top third by rest score
 */
public record OptionStatistics(
        Item.Option option,
        Proportion share,
        Optional<Correlation> rest,
        double meanRest,
        long certain,
        Optional<Proportion> topShare) {

    static OptionStatistics of(Item.Option option, Tally tally, Slice top) {
        String key = option.key();
        return new OptionStatistics(
                option,
                new Proportion(tally.count(o -> o.chosen().contains(key)), tally.n()),
                tally.withRest(o -> o.chosen().contains(key) ? 1 : 0),
                tally.meanRest(o -> o.chosen().contains(key)),
                tally.count(o -> o.chosen().contains(key) && o.isCertain()),
                top.share(key));
    }

    public long count() {
        return Math.round(share.sum());
    }

    boolean isWrong() {
        return !option.right();
    }
}
