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
    void anOptionThatBelongsInTheSentenceLeavesABlank() {
        assertThat(one("The {=hip ~knee} is a ball in a cup.").stem())
                .isEqualTo("The … is a ball in a cup.");
        assertThat(one("How many? {#2}.").stem()).isEqualTo("How many?");
    }

    @Test
    void aWordThatAnswersAQuestionStandsBelowIt() {
        assertThat(one("Who was it? {=Grant}.").text()).containsExactly("Who was it?");
        assertThat(one("Who was it? {=Grant}.").answers()).isEqualTo("[[Grant]]");
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
    void whatIsNotAnsweredOrNotClosedIsQuoted() {
        assertThat(notes("A text.\n\nWell? {=a\n\n~b}"))
                .containsExactly(
                        "“A text.” has no answers; left out. Write them in { }, and no blank line before them",
                        "the { of “Well? {=a” is not closed; left out. Write } after the last answer, and no blank line before it",
                        "“~b}” has no answers; left out. Write them in { }, and no blank line before them");
    }

    @Test
    void aSecondPairOfBracesIsNamed() {
        assertThat(notes("The {=hip} and the {=knee} bend."))
                .containsExactly("a question has one { } only; the next one stays in its text");
    }

    @Test
    void anyLineEndDivides() {
        assertThat(GiftParser.parse("Well? {T}\r\rSo? {F}\r\n\r\nAnd? {T}").questions())
                .extracting(ImportedQuestion::stem)
                .containsExactly("Well?", "So?", "And?");
    }

    @Test
    void aHalfRightAnswerIsWrongAndNamed() {
        assertThat(notes("Well? {=a ~%50%b ~c}"))
                .containsExactly("“b” is worth 50 % there and nothing here");
        assertThat(one("When? {#=1822:0 =%50%1822:2}").answers())
                .startsWith("- [x] = 1822\n- [ ] = 1822 ± 2");
    }

    @Test
    void weightsThatMeanSomethingElseAreNamed() {
        String message =
                "its answers are weighted differently there; here each right one gives the same"
                        + " share, and each wrong one takes as much away";

        assertThat(notes("Which two? {~%60%a ~%40%b ~%-50%c}")).containsExactly(message);
        assertThat(notes("Which two? {~%50%a ~%50%b ~c}")).containsExactly(message);
        assertThat(notes("Which? {~%33.33333%a ~%33.33333%b ~%33.33333%c ~%-33.33333%d}"))
                .isEmpty();
    }

    @Test
    void aPatternIsNoSpelling() {
        assertThat(one("Who? {=Grant =Gr*}").answers()).isEqualTo("[[Grant]]");
        assertThat(notes("Who? {=Grant =Gr*}"))
                .containsExactly(
                        "“Gr*” is left out: its * stands for any letters there; list the spellings in the gap");
    }

    @Test
    void aStarOfItsOwnIsASpelling() {
        assertThat(one("Which sign? {=\\*}").answers()).isEqualTo("[[\\*]]");
    }

    @Test
    void aSpellingThatAGapCannotHoldIsNamed() {
        assertThat(notes("Which? {=a|b =ab}"))
                .containsExactly("“a|b” is left out: a gap can't hold | or ]]");
    }

    @Test
    void aNumberWithACommaIsNamed() {
        assertThat(notes("How much? {#4,5}"))
                .containsExactly(
                        "“4,5” is no number; left out. Write digits with a point, such as 4.5");
    }

    @Test
    void anOptionThatWouldBeTakenForANumberIsNamed() {
        assertThat(notes("Which? {=x ~\\=6}"))
                .containsExactly("“=6” would be taken for a number; begin it with a word");
    }

    @Test
    void theFirstCategoryWithAQuestionIsTheTitle() {
        var imported =
                GiftParser.parse(
                        "$CATEGORY: $course$/top\n\n$CATEGORY: $course$/top/Hips\nWell? {T}\n\n"
                                + "$CATEGORY: $course$/top/Knees//Shins\n\nSo? {T}");

        assertThat(imported.title()).isEqualTo("Hips");
        assertThat(imported.questions()).hasSize(2);
        assertThat(imported.notes())
                .containsExactly(
                        new Note(
                                8,
                                "the questions of “Knees/Shins” join those of “Hips”; import them"
                                        + " from a file of their own to keep them apart"));
    }

    @Test
    void aNoteStandsAtItsQuestionNotAtTheCommentOrCategoryAboveIt() {
        var imported =
                GiftParser.parse("// Hips\n$CATEGORY: Hips\n// first\nTell us. {}\n\n// on\nSo {T");

        assertThat(imported.notes()).extracting(Note::line).containsExactly(4, 7);
    }

    private static List<String> notes(String gift) {
        return GiftParser.parse(gift).notes().stream().map(Note::message).toList();
    }

    private static ImportedQuestion one(String gift) {
        var imported = GiftParser.parse(gift);
        assertThat(imported.questions()).as(imported.notes().toString()).hasSize(1);
        return imported.questions().get(0);
    }
}
