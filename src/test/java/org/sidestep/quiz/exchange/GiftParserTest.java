package org.sidestep.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sidestep.quiz.exchange.Imported.Note;

/** The examples are of the kinds that docs.moodle.org/en/GIFT_format describes. */
class GiftParserTest {
    @Test
    void commentsAreNoQuestions() {
        assertThat(GiftParser.parse("// a comment\n\n// another\n").questions()).isEmpty();
    }

    @Test
    void oneRightAnswerWithFeedback() {
        var question = one("::Q1:: Which is it? {\n=right # good\n~wrong # bad\n~other\n}");

        assertThat(question.name()).isEqualTo("Q1");
        assertThat(question.answers())
                .isEqualTo(
                        """
                        - [x] right
                          > good
                        - [ ] wrong
                          > bad
                        - [ ] other
                          > Say what is wrong with it, and what is right.""");
        assertThat(question.lacksFeedback()).isTrue();
    }

    @Test
    void severalRightAnswersHaveNoEqualsSign() {
        assertThat(one("Which two? {~%50%a#1 ~%50%b#2 ~%-100%c#3}").answers())
                .isEqualTo("- [x] a\n  > 1\n- [x] b\n  > 2\n- [ ] c\n  > 3");
    }

    @Test
    void trueAndFalse() {
        assertThat(one("The sun rises. {T#No.#Yes.}").answers())
                .isEqualTo("- [x] True\n  > Yes.\n- [ ] False\n  > No.");
    }

    @Test
    void aMissingWordStandsInItsSentence() {
        var question = one("The {=pelvis =hips} stays level.");

        assertThat(question.text())
                .containsExactly("Which words are missing?", "The [[pelvis | hips]] stays level.");
    }

    @Test
    void pairs() {
        assertThat(one("Match. {=a -> 1 =b -> 2 = -> 3}").answers())
                .isEqualTo("- a -> 1\n- b -> 2\n- -> 3");
    }

    @Test
    void numbersWithToleranceOrRange() {
        assertThat(one("How many? {#45:10}").answers()).isEqualTo("- [x] = 45 ± 10");
        assertThat(one("How many? {#1..5}").answers()).isEqualTo("- [x] = 1..5");
    }

    @Test
    void protectedSignsAreWords() {
        assertThat(one("Is 1 \\= 1 \\{here\\}? {T}").stem()).isEqualTo("Is 1 = 1 {here}?");
    }

    @Test
    void generalFeedbackExplains() {
        assertThat(one("Well? {=a ~b ####Because.}").why()).containsExactly("Because.");
    }

    @Test
    void whatHasNoShapeIsNamedWithItsLine() {
        var imported = GiftParser.parse("// c\n\nWrite about it. {}\n\nA text.\n\nWell? {T}\n");

        assertThat(imported.questions()).hasSize(1);
        assertThat(imported.notes()).extracting(Note::line).isEqualTo(List.of(3, 5));
    }

    @Test
    void aHalfRightAnswerIsNamed() {
        assertThat(GiftParser.parse("Well? {=a ~%50%b ~c}").notes())
                .containsExactly(new Note(1, "an answer worth 50.0 % counts as wrong here"));
    }

    @Test
    void theCategoryIsTheTitle() {
        assertThat(GiftParser.parse("$CATEGORY: $course$/top/Hips\n\nWell? {T}").title())
                .isEqualTo("Hips");
    }

    private static ImportedQuestion one(String gift) {
        var imported = GiftParser.parse(gift);
        assertThat(imported.questions()).as(imported.notes().toString()).hasSize(1);
        return imported.questions().get(0);
    }
}
