package org.sidestep.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Readers who answer by a 2PL model with slope 1.3 and guess .2, many times over: how often a
 * question with the wrong key is found, and how often a good one is accused. The rates are those of
 * a simulation made before this program, by other means.
 */
class SimulatedReadershipTest {
    private static final int TIMES = 200;
    private static final ResponseModel GOOD = new ResponseModel(1.3, 0, 0.2);

    /** Of those who get it wrong, so many fall for the option that is taken for the key. */
    private static final double DISTRACTED = 0.6;

    private static final Item ITEM =
            new Item(
                    "q",
                    "v",
                    "Q?",
                    "single",
                    IntStream.range(0, 5)
                            .mapToObj(i -> new Item.Option(key(i), key(i), i == 0))
                            .toList(),
                    Blanks.NONE,
                    Optional.empty());

    /** Found by the limits of r alone in 63 and 89 % of 8 items, 80 and 97 % of 20. */
    @ParameterizedTest
    @CsvSource({"9, 100, 0.60", "9, 200, 0.85", "20, 100, 0.75", "20, 200, 0.94"})
    void aMiskeyedQuestionIsFound(int items, int readers, double atLeast) {
        assertThat(rate(items, readers, true)).isGreaterThanOrEqualTo(atLeast);
    }

    /** Accused in none of 3,000. */
    @ParameterizedTest
    @CsvSource({"9, 100", "9, 200", "20, 100", "20, 200"})
    void aGoodQuestionIsLeftAlone(int items, int readers) {
        assertThat(rate(items, readers, false)).isLessThanOrEqualTo(0.005);
    }

    /** Without its own score in it, an item of pure noise goes with nothing. */
    @Test
    void pureNoiseIsNotFlattered() {
        var random = new Random(7);
        var tally = new Tally();
        for (int i = 0; i < 4_000; i++) {
            double rest = IntStream.range(0, 8).filter(j -> random.nextBoolean()).count() / 8.0;
            tally.add(observation(random.nextInt(5), rest));
        }
        assertThat(tally.withRest(Observation::score).orElseThrow().r()).isBetween(-0.05, 0.05);
    }

    private static double rate(int items, int readers, boolean miskeyed) {
        var random = new Random(20 * items + readers);
        int accused = 0;
        for (int i = 0; i < TIMES; i++) {
            var tally = run(items, readers, miskeyed, random);
            var statistics = ItemStatistics.of(tally, ITEM.options()).orElseThrow();
            accused +=
                    (int)
                            Flag.of(statistics, ITEM).stream()
                                    .filter(flag -> flag.kind() == Flag.Kind.CHECK_KEY)
                                    .count();
        }
        return (double) accused / TIMES;
    }

    private static Tally run(int items, int readers, boolean miskeyed, Random random) {
        var tally = new Tally();
        for (int reader = 0; reader < readers; reader++) {
            double ability = random.nextGaussian();
            var answers = new ArrayList<Integer>();
            for (int item = 0; item < items; item++) {
                answers.add(answer(ability, random, miskeyed && item == 0));
            }
            double rest =
                    answers.stream().skip(1).filter(option -> option == 0).count() / (items - 1.0);
            tally.add(observation(answers.get(0), rest));
        }
        return tally;
    }

    /** The option chosen; 0 is what the editor holds for the key. */
    private static int answer(double ability, Random random, boolean miskeyed) {
        boolean right = random.nextDouble() < GOOD.probability(ability);
        boolean distracted = random.nextDouble() < DISTRACTED;
        int wrong = distracted ? 1 : 2 + random.nextInt(3);
        int option = right ? 0 : wrong;
        return miskeyed && option < 2 ? 1 - option : option;
    }

    private static Observation observation(int option, double rest) {
        return new Observation(option == 0 ? 1 : 0, rest, false, "unsaid", List.of(key(option)));
    }

    private static String key(int option) {
        return Arrays.asList("a", "b", "c", "d", "e").get(option);
    }
}
