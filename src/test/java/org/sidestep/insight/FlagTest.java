package org.sidestep.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sidestep.insight.Flag.Kind;

/** Flags are raised where limits say so, and never on few answers. */
class FlagTest {
    private static final Item ITEM =
            new Item(
                    "which",
                    "v1",
                    "Which?",
                    "single",
                    List.of(
                            new Item.Option("key", "The key", true),
                            new Item.Option("near", "Nearly", false),
                            new Item.Option("far", "Far off", false)),
                    Blanks.NONE,
                    Optional.empty());

    private final Tally tally = new Tally();

    @Test
    void aKeyThatGoodReadersAvoidIsToBeChecked() {
        answers(40, "key", 0.1);
        answers(30, "far", 0.2);
        answers(50, "near", 0.9);

        assertThat(kinds()).containsExactly(Kind.CHECK_KEY, Kind.AMBIGUOUS);
    }

    @Test
    void oneAnswerFewerThanAHundredRaisesNoFlag() {
        answers(40, "key", 0.1);
        answers(9, "far", 0.2);
        answers(50, "near", 0.9);

        assertThat(kinds()).isEmpty();
        answers(1, "far", 0.2);
        assertThat(kinds()).contains(Kind.CHECK_KEY);
    }

    @Test
    void answersWithoutARestScoreRaiseNoFlagThatNeedsIt() {
        answers(60, "key", Observation.NO_REST);
        answers(60, "near", Observation.NO_REST);
        answers(60, "far", Observation.NO_REST);

        assertThat(kinds()).isEmpty();
    }

    @Test
    void aWrongOptionThatBeatsTheKeyAmongTheTopThirdMakesTheKeyDoubtful() {
        answers(30, "key", 0.95);
        answers(34, "near", 0.95);
        answers(10, "key", 0.5);
        answers(10, "near", 0.5);
        answers(60, "near", 0.1);
        answers(30, "far", 0.1);

        assertThat(kinds()).contains(Kind.CHECK_KEY);
    }

    @Test
    void aWrongOptionThatGoodReadersChooseIsAmbiguous() {
        answers(60, "key", 0.6);
        answers(30, "near", 0.9);
        answers(30, "far", 0.1);

        assertThat(flags())
                .contains(new Flag(Kind.AMBIGUOUS, Optional.of(ITEM.options().get(1))))
                .noneMatch(flag -> flag.option().equals(Optional.of(ITEM.options().get(2))));
    }

    @Test
    void aFifthCertainOfTheSameWrongOptionIsAMisconception() {
        answers(60, "key", 0.8);
        answers(20, "far", 0.2);
        certain(19, "near", 0.2);
        answers(1, "near", 0.2);
        assertThat(kinds()).isEmpty();

        certain(6, "near", 0.2);
        assertThat(kinds()).containsExactly(Kind.MISCONCEPTION);
    }

    @Test
    void aQuestionThatNearlyEverybodyGetsRightIsTooEasy() {
        answers(400, "key", 0.6);
        answers(2, "near", 0.1);
        answers(2, "far", 0.1);

        assertThat(kinds())
                .containsExactly(Kind.TOO_EASY, Kind.OPTION_NOT_WORKING, Kind.OPTION_NOT_WORKING);
    }

    @Test
    void aQuestionAnsweredByChanceOverAllThirdsIsGuessed() {
        for (double rest : List.of(0.2, 0.5, 0.8)) {
            answers(15, "key", rest);
            answers(14, "near", rest);
            answers(14, "far", rest);
        }
        assertThat(kinds()).containsExactly(Kind.GUESSING);
    }

    @Test
    void anOptionThatNobodyChoosesDoesNotWorkFromSixtyAnswersOn() {
        answers(39, "key", 0.8);
        answers(20, "near", 0.3);
        assertThat(kinds()).isEmpty();

        answers(1, "near", 0.3);
        assertThat(flags())
                .containsExactly(
                        new Flag(Kind.OPTION_NOT_WORKING, Optional.of(ITEM.options().get(2))));
    }

    @Test
    void aGoodQuestionHasNoFlag() {
        answers(70, "key", 0.8);
        answers(10, "key", 0.3);
        answers(40, "near", 0.3);
        answers(30, "far", 0.4);

        assertThat(flags()).isEmpty();
    }

    private void answers(int times, String option, double rest) {
        answers(times, option, rest, "unsaid");
    }

    private void certain(int times, String option, double rest) {
        answers(times, option, rest, "certain");
    }

    private void answers(int times, String option, double rest, String confidence) {
        double score = option.equals("key") ? 1 : 0;
        for (int i = 0; i < times; i++) {
            tally.add(new Observation(score, rest, false, confidence, List.of(option)));
        }
    }

    private List<Kind> kinds() {
        return flags().stream().map(Flag::kind).toList();
    }

    private List<Flag> flags() {
        return Flag.of(ItemStatistics.of(tally, ITEM.options()).orElseThrow(), ITEM);
    }
}
