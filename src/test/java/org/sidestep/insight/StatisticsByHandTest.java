package org.sidestep.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers small enough to be worked out on paper. */
class StatisticsByHandTest {
    private static final double ROUNDED = 5e-5;

    @Test
    void wilsonLimitsAreThoseOfTheTextbook() {
        // Newcombe 1998, Stat Med 17:857-872, table I: 81 of 263, and 0 of 20
        assertThat(new Proportion(81, 263).limits().low()).isCloseTo(0.2553, within(ROUNDED));
        assertThat(new Proportion(81, 263).limits().high()).isCloseTo(0.3662, within(ROUNDED));
        assertThat(new Proportion(0, 20).limits().low()).isZero();
        assertThat(new Proportion(0, 20).limits().high()).isCloseTo(0.1611, within(ROUNDED));
    }

    @Test
    void newcombeLimitsAreThoseOfTheTextbook() {
        // Newcombe 1998, Stat Med 17:873-890, table II, contrast (a): 56/70 - 48/80
        var difference = new Difference(new Proportion(48, 80), new Proportion(56, 70));

        assertThat(difference.limits().low()).isCloseTo(0.0524, within(ROUNDED));
        assertThat(difference.limits().high()).isCloseTo(0.3339, within(ROUNDED));
        assertThat(difference.isUnclear()).isFalse();
    }

    @Test
    void aPointBiserialWorkedOnPaper() {
        // Right: rest .8 and .6; wrong: .4 and .2. cov = .8, sxx = 1, syy = .2: r = .4/sqrt(.2)
        var tally = new Tally();
        tally.add(answer(1, 0.8)).add(answer(1, 0.6)).add(answer(0, 0.4)).add(answer(0, 0.2));

        assertThat(tally.withRest(Observation::score).orElseThrow().r())
                .isCloseTo(0.4 / Math.sqrt(0.2), within(1e-12));
    }

    @Test
    void anAnswerWithoutRestCountsForTheDifficultyOnly() {
        var tally = new Tally();
        tally.add(answer(1, 0.8)).add(answer(1, 0.6)).add(answer(0, 0.4)).add(answer(0, 0.2));
        tally.add(answer(1, Observation.NO_REST));
        var statistics = ItemStatistics.of(tally, List.of()).orElseThrow();

        assertThat(statistics.difficulty()).isEqualTo(new Proportion(3, 5));
        assertThat(statistics.rested()).isEqualTo(4);
        assertThat(statistics.discrimination().orElseThrow().n()).isEqualTo(4);
    }

    @Test
    void readersOfEqualRestScoreShareAPlaceInAThird() {
        // Six readers; the lowest third are two of the three with rest .1, whose mean is 1/3
        var tally = new Tally();
        tally.add(answer(1, 0.1)).add(answer(0, 0.1)).add(answer(0, 0.1));
        tally.add(answer(1, 0.5)).add(answer(1, 0.9)).add(answer(1, 0.9));

        assertThat(ItemStatistics.of(tally, List.of()).orElseThrow().thirds())
                .extracting(Proportion::value)
                .satisfiesExactly(
                        low -> assertThat(low).isCloseTo(1.0 / 3, within(1e-9)),
                        // One of the three at .1, and the one at .5
                        middle -> assertThat(middle).isCloseTo(2.0 / 3, within(1e-9)),
                        top -> assertThat(top).isCloseTo(1, within(1e-9)));
    }

    @Test
    void whereAllScoreTheSameThereIsNoCorrelation() {
        var tally = new Tally();
        for (int i = 0; i < 50; i++) {
            tally.add(answer(1, i / 50.0));
        }
        assertThat(tally.withRest(Observation::score)).isEmpty();
    }

    @Test
    void twoTalliesTogetherAreOne() {
        var one = new Tally().add(answer(1, 0.5)).add(answer(0, 0.5));
        var both = new Tally().add(one).add(one);

        assertThat(both.n()).isEqualTo(4);
        assertThat(both.meanScore(o -> true)).contains(new Proportion(2, 4));
    }

    @Test
    void reliabilityIsOnlyToldFromTenQuestionsAndThirtyReaders() {
        assertThat(runs(9, 30).reliability()).isEmpty();
        assertThat(runs(10, 29).reliability()).isEmpty();
        assertThat(runs(10, 30).reliability()).isPresent();
    }

    @Test
    void kr20WorkedOnPaper() {
        // Ten items that all agree: every item variance is v, the total's is 100 v; alpha is 1
        assertThat(runs(10, 30).reliability().orElseThrow().alpha()).isCloseTo(1, within(1e-9));
        assertThat(runs(10, 30).reliability().orElseThrow().sem()).isCloseTo(0, within(1e-6));
    }

    @Test
    void gatesOpenAtTwentyAndAHundred() {
        assertThat(List.of(Gate.of(0), Gate.of(19))).containsOnly(Gate.COUNTS);
        assertThat(List.of(Gate.of(20), Gate.of(99))).containsOnly(Gate.EARLY);
        assertThat(Gate.of(100)).isEqualTo(Gate.FULL);
    }

    @Test
    void impossibleNumbersAreRefused() {
        assertThatThrownBy(() -> new Proportion(2, 1)).hasMessageContaining("2.0 of 1.0");
        assertThatThrownBy(() -> new Interval(1, 0)).hasMessageContaining("1.0 0.0");
        assertThatThrownBy(() -> new Correlation(2, 10)).hasMessageContaining("2.0");
        assertThatThrownBy(() -> answer(2, 0.5)).hasMessageContaining("2.0");
    }

    private static Reliability.Runs runs(int items, int readers) {
        var runs = new Reliability.Runs(items);
        for (int i = 0; i < readers; i++) {
            var scores = new double[items];
            java.util.Arrays.fill(scores, i % 2);
            runs.add(scores);
        }
        return runs;
    }

    private static Observation answer(double score, double rest) {
        return new Observation(score, rest, false, "unsaid", List.of());
    }
}
