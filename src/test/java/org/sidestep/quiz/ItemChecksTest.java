package org.sidestep.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidestep.content.Check;
import org.sidestep.support.LintSite;

class ItemChecksTest {
    private static final String WHY =
            "\n> [!WHY]\n> It does. Read [more](../articles/standing.md#level). Source: [@ferber2011]\n";
    private static final String OPTIONS =
            "- [x] Gluteus medius\n- [ ] Biceps\n  > It bends the arm.\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Which muscle works?",
                "Which muscles work? (choose all that apply)",
                "You stand. Which muscle works?"
            })
    void aQuestionMayEndInAMarkOrInHowManyToChoose(String stem) {
        assertThat(asked(stem, OPTIONS, Check.STEM_MARK)).isEmpty();
    }

    @Test
    void aStatementMayBeTrueOrFalse() {
        String options = "- [x] True\n- [ ] False\n  > It does.\n";

        assertThat(asked("Your hip works when you stand.", options, Check.STEM_MARK)).isEmpty();
    }

    @Test
    void anOrderMayBeAskedForWithoutAMark() {
        assertThat(asked("Put these in order:", "1. Sit\n2. Stand\n", Check.STEM_MARK)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Which muscle is NOT at the side?",
                "All of these muscles help EXCEPT?",
                "Which muscle isn't at the side?",
                "Which of these never helps?"
            })
    void aNegativeQuestionIsEasilyReadOver(String stem) {
        assertThat(asked(stem, OPTIONS, Check.STEM_NEGATIVE)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Why do studies not agree?", "What is an exception?", "Which notion fits?"})
    void aNotThatIsNoTrapIsLeftAlone(String stem) {
        assertThat(asked(stem, OPTIONS, Check.STEM_NEGATIVE)).isEmpty();
    }

    @Test
    void oneWordOfAnotherAnswerGivesNothingAway() {
        String options = "- [x] Biceps\n- [ ] Gluteus medius\n  > It lifts the leg.\n";
        String other = "\n## Where does your biceps end? {#other}\n\n" + OPTIONS;

        assertThat(asked("Which bends the arm?", options + other, Check.ITEM_ANSWERED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "All of the above",
                "None of these",
                "Both of them",
                "None",
                "all of the other options"
            })
    void anOptionAboutTheOthersIsNoOption(String option) {
        assertThat(
                        asked(
                                "Which?",
                                OPTIONS + "- [ ] " + option + "\n  > No, one is.\n",
                                Check.OPTION_ALL))
                .containsExactly("6:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "None of your muscles",
                "All of your weight",
                "Both legs",
                "Both hips and knees"
            })
    void anOptionAboutOtherThingsIsLeftAlone(String option) {
        String options = OPTIONS + "- [ ] " + option + "\n  > No, one is.\n";

        assertThat(asked("Which?", options, Check.OPTION_ALL)).isEmpty();
        assertThat(asked("Which?", options, Check.OPTION_POSITION)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Both A and C",
                "A or B",
                "The option above",
                "The first answer",
                "Answer B"
            })
    void anOptionThatNamesAPlaceIsLostWhenShuffled(String option) {
        assertThat(
                        asked(
                                "Which?",
                                OPTIONS + "- [ ] " + option + "\n  > No, one is.\n",
                                Check.OPTION_POSITION))
                .containsExactly("6:1");
    }

    @Test
    void anAbsoluteWordInRightAndWrongOptionsGivesNothingAway() {
        String options = "- [x] Never in a day\n- [ ] Always in a day\n  > It takes weeks.\n";

        assertThat(asked("When?", options, Check.OPTION_ABSOLUTE)).isEmpty();
    }

    @Test
    void shortOptionsMayDifferByAFewLetters() {
        String options = "- [x] Gluteus medius\n- [ ] TFL\n  > It lies in front.\n";

        assertThat(asked("Which?", options, Check.OPTION_LENGTH)).isEmpty();
    }

    @Test
    void aWordThatAWrongOptionHasTooGivesNothingAway() {
        String options = "- [x] The gluteal one\n- [ ] The gluteal skin\n  > Skin does not pull.\n";

        assertThat(asked("What is in the gluteal group?", options, Check.OPTION_ECHO)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Incorrect.",
                "Wrong!",
                "No.",
                "Not quite. Try again.",
                "That's wrong",
                "This is incorrect."
            })
    void feedbackThatOnlyJudgesSaysNothing(String feedback) {
        String options = "- [x] One\n- [ ] Two\n  > " + feedback + "\n";

        assertThat(asked("Which?", options, Check.FEEDBACK_EMPTY)).containsExactly("4:1");
    }

    @Test
    void feedbackThatJudgesAndExplainsIsFeedback() {
        assertThat(
                        asked(
                                "Which?",
                                "- [x] One\n- [ ] Two\n  > No. It bends.\n",
                                Check.FEEDBACK_EMPTY))
                .isEmpty();
    }

    @Test
    void aPictureHasOneRightPlace() {
        String options =
                "![Hip](figure:hip-side-quiz \"Hip.\")\n\n- [x] One @ 10%,10% r5%\n- [x] Two @ 50%,50% r5%\n"
                        + "- [ ] Three @ 90%,90% r5%\n  > A bone.\n";

        assertThat(asked("Where?", options, Check.KEY_SURPLUS)).containsExactly("1:1");
    }

    @Test
    void anOptionSwallowedByTheFeedbackAboveIsFound() {
        String options = "- [x] One\n- [ ] Two\n  > It bends.\n-[ ] Three\n";

        assertThat(asked("Which?", options, Check.OPTION_BOX)).containsExactly("6:1");
    }

    @Test
    void optionsThatAreNoListAreFound() {
        assertThat(asked("Which?", "-[x] One\n-[ ] Two\n", Check.OPTION_BOX))
                .containsExactly("3:1");
    }

    @Test
    void rangesThatTouchNowhereDoNotOverlap() {
        String options = "- [x] = 45 ± 10 degrees\n- [ ] = 90 +- 10 degrees\n  > Too far.\n";

        assertThat(asked("How far?", options, Check.NUMBER_OVERLAP)).isEmpty();
        assertThat(asked("How far?", options, Check.NUMBER_UNIT)).isEmpty();
    }

    private static List<String> asked(String stem, String options, Check check) {
        return LintSite.question("## " + stem + " {#more}\n\n" + options + WHY).places(check);
    }
}
