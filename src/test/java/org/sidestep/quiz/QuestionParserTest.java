package org.sidestep.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidestep.support.Quizzing.CLOZE;
import static org.sidestep.support.Quizzing.HOTSPOT;
import static org.sidestep.support.Quizzing.MATCHING;
import static org.sidestep.support.Quizzing.NUMBER;
import static org.sidestep.support.Quizzing.ORDERING;
import static org.sidestep.support.Quizzing.SEVERAL;
import static org.sidestep.support.Quizzing.SINGLE;
import static org.sidestep.support.Quizzing.TRUE_FALSE;
import static org.sidestep.support.Quizzing.errors;
import static org.sidestep.support.Quizzing.parse;
import static org.sidestep.support.Quizzing.question;
import static org.sidestep.support.Quizzing.quiz;
import static org.sidestep.support.Quizzing.withoutWhy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidestep.content.MarkdownText;

class QuestionParserTest {
    private static final String FEEDBACK = "- [ ] Two\n  > Elsewhere.\n";

    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of("single", SINGLE),
                Arguments.of("several", SEVERAL),
                Arguments.of("true-false", TRUE_FALSE),
                Arguments.of("number", NUMBER),
                Arguments.of("ordering", ORDERING),
                Arguments.of("matching", MATCHING),
                Arguments.of("cloze", CLOZE),
                Arguments.of("hotspot", HOTSPOT));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void theKindIsReadFromTheShape(String kind, String body) {
        assertThat(question(body).shape().kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void aQuestionWrittenRightHasNoMistakes(String kind, String body) {
        assertThat(errors(quiz(body))).as(kind).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void aQuestionKnowsItsPlace(String kind, String body) {
        assertThat(question(body).at()).as(kind).hasToString("quizzes/a.md:6:1");
    }

    @Test
    void readsWhatStandsAroundTheOptions() {
        var question = question("Look *closely*.\n\n" + SINGLE + "\n> [!HINT]\n> At the side.\n");

        assertThat(question.stem().plain()).isEqualTo("Which one?");
        assertThat(question.prompt().plain()).isEqualTo("Look closely.");
        assertThat(question.hint()).get().extracting(MarkdownText::plain).isEqualTo("At the side.");
        assertThat(question.why().plain()).startsWith("So it is.");
        assertThat(question.section())
                .get()
                .hasToString("Located[text=../articles/standing.md#level, at=quizzes/a.md:21:18]");
    }

    @Test
    void readsOptionsWithTheirFeedbackAndPlaces() {
        var options = ((SingleChoice) question(SINGLE).shape()).options();

        assertThat(options)
                .extracting(option -> option.text().plain())
                .containsExactly("Gluteus maximus", "Gluteus medius", "Adductor longus");
        assertThat(options)
                .extracting(option -> option.feedback().plain())
                .containsExactly("It straightens the hip.", "Yes.", "It pulls inwards.");
        assertThat(options).extracting(Option::right).containsExactly(false, true, false);
        assertThat(options).extracting(option -> option.at().line()).containsExactly(8, 10, 12);
    }

    @Test
    void readsPairsAndSpareRightSides() {
        var matching = (Matching) question(MATCHING).shape();

        assertThat(matching.pairs())
                .extracting(pair -> pair.left().text().plain())
                .containsExactly("Gluteus medius", "Gluteus maximus", "Adductor longus");
        assertThat(matching.rights())
                .extracting(right -> right.text().plain())
                .containsExactly(
                        "superior gluteal nerve",
                        "inferior gluteal nerve",
                        "obturator nerve",
                        "femoral nerve");
    }

    @Test
    void readsGapsAndTheirSpellings() {
        var cloze = (Cloze) question(CLOZE).shape();

        assertThat(cloze.parts())
                .containsExactly(
                        Cloze.Part.words("The "),
                        Cloze.Part.gap(List.of("gluteus medius", "medius")),
                        Cloze.Part.words(" keeps the "),
                        Cloze.Part.gap(List.of("pelvis")),
                        Cloze.Part.words(" level."));
    }

    @Test
    void theGappedSentenceIsNotInThePromptToo() {
        assertThat(question("Fill in.\n\n" + CLOZE).prompt().plain()).isEqualTo("Fill in.");
    }

    @Test
    void anEscapedStrokeInAGapIsAStroke() {
        var cloze = (Cloze) question("A [[Trendelenburg \\| trendelenberg]] sign\n").shape();

        assertThat(cloze.gaps().get(0).accepted())
                .containsExactly("Trendelenburg", "trendelenberg");
    }

    @Test
    void readsPlacesInThePicture() {
        var hotspot = (Hotspot) question(HOTSPOT).shape();

        assertThat(hotspot.figure()).isEqualTo("hip");
        assertThat(hotspot.spots())
                .extracting(spot -> spot.x() + " " + spot.y() + " " + spot.radius())
                .containsExactly("41.0 23.5 6.0", "60.0 50.0 10.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    = 45 ± 10 degrees   | 35 | 55 | degrees
                    = 45 +- 10 degrees  | 35 | 55 | degrees
                    = 45 +/- 10 degrees | 35 | 55 | degrees
                    = 45 ± 10% degrees  | 40.5 | 49.5 | degrees
                    = 45 ± 10 %         | 40.5 | 49.5 | ''
                    = -45 ± 10%         | -49.5 | -40.5 | ''
                    = 35..55 degrees    | 35 | 55 | degrees
                    = 55 .. 35          | 35 | 55 | ''
                    = 45 degrees        | 45 | 45 | degrees
                    = 2,5 ± 0,5 kg      | 2.0 | 3.0 | kg
                    =45                 | 45 | 45 | ''
                    """)
    void aNumberHasARangeAndAUnit(String words, String low, String high, String unit) {
        var number = (NumberEntry) question("- [x] " + words + "\n").shape();

        assertThat(number.ranges().get(0).low()).isEqualByComparingTo(low);
        assertThat(number.ranges().get(0).high()).isEqualByComparingTo(high);
        assertThat(number.unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"True|False", "yes|no", "TRUE|FALSE.", "No|Yes"})
    void theTwoWordsTrueAndFalseAreTrueOrFalse(String words) {
        assertThat(
                        question("- [x] " + words.replace("|", "\n- [ ] ") + "\n  > Elsewhere.\n")
                                .shape()
                                .kind())
                .isEqualTo("true-false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"True|No", "True|Perhaps", "Yes|No|Perhaps"})
    void otherWordsAreAChoice(String words) {
        assertThat(question("- [x] " + words.replace("|", "\n- [ ] ") + "\n").shape().kind())
                .isEqualTo("single");
    }

    @Test
    void choosingAllThatApplyForcesCheckboxes() {
        var forced =
                parse(quiz(SINGLE).replace("Which one?", "Which one? (Choose all that apply)"));

        assertThat(forced.questions().get(0).shape().kind()).isEqualTo("several");
    }

    @ParameterizedTest
    @ValueSource(strings = {"* ", "+ "})
    void anyBulletWillDo(String bullet) {
        assertThat(errors(quiz(TRUE_FALSE.replace("- ", bullet)))).isEmpty();
    }

    @Test
    void optionsMayStandApart() {
        assertThat(
                        errors(
                                quiz(
                                        "- [x] One\n\n- [ ] Two\n\n  > Elsewhere.\n\n- [ ] Three\n\n  > Elsewhere.\n")))
                .isEmpty();
    }

    @Test
    void anOptionMayBeginWithMarks() {
        var options =
                ((SingleChoice)
                                question("- [x] **One** two\n- [X] *Three*\n".replace("[X]", "[ ]"))
                                        .shape())
                        .options();

        assertThat(options)
                .extracting(option -> option.text().plain())
                .containsExactly("One two", "Three");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    - [] One        | 8:1 option-box: "[]" is no box; write `[ ]`
                    - [ x] One      | 8:1 option-box: "[ x]" is no box; write `[x]`
                    - [x ] One      | 8:1 option-box: "[x ]" is no box; write `[x]`
                    - (x) One       | 8:1 option-box: "(x)" is no box; write `[x]`
                    - ( ) One       | 8:1 option-box: "( )" is no box; write `[ ]`
                    - [x]One        | 8:1 option-box: the option "[x]One" has no box; begin it with `- [ ] ` or `- [x] `
                    - [y] One       | 8:1 option-box: the option "[y] One" has no box; begin it with `- [ ] ` or `- [x] `
                    - One           | 8:1 option-box: the option "One" has no box; begin it with `- [ ] ` or `- [x] `
                    - [x]           | 8:1 option-box: this option has no words; write them after the box
                    - [ ]           | 8:1 option-box: this option has no words; write them after the box
                    """)
    void aSlipInABoxIsNamed(String line, String error) {
        assertThat(errors(quiz(line + "\n  > Feedback.\n- [x] Right\n" + FEEDBACK)))
                .contains(error);
    }

    @Test
    void aBoxWithASlipCountsAsTheBoxThatWasMeant() {
        var options =
                ((MultipleChoice) question("- [ x] One\n- (x) Two\n- [] Three\n").shape())
                        .options();

        assertThat(options).extracting(Option::right).containsExactly(true, true, false);
        assertThat(options)
                .extracting(option -> option.text().plain())
                .containsExactly("One", "Two", "Three");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-[x] Swallowed",
                "-[ ] Swallowed",
                "-[] Swallowed",
                "- [x] One\n-[x] Swallowed"
            })
    void anOptionSwallowedByTheOneAboveIsNamed(String lines) {
        assertThat(errors(quiz("- [x] Right\n" + lines + "\n" + FEEDBACK)))
                .anyMatch(
                        error ->
                                error.matches(
                                        "\\d+:1 option-box: \"-\\[.?] Swallowed\" is part of the option above; begin it with `- \\[ ] `, with both spaces"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-[x] Swallowed", "-[ ] Swallowed"})
    void anOptionSwallowedByTheFeedbackAboveIsNamed(String line) {
        assertThat(errors(quiz("- [x] Right\n  > Yes.\n" + line + "\n" + FEEDBACK)))
                .containsExactly(
                        "10:1 option-box: \"%s\" is part of the option above; begin it with `- [ ] `, with both spaces"
                                .formatted(line));
    }

    @Test
    void feedbackThatIsNotIndentedIsTakenAndNamed() {
        var body = "- [x] Right\n- [ ] Wrong\n> Elsewhere.\n- [ ] Also wrong\n  > Elsewhere.\n";
        var options = ((SingleChoice) question(body).shape()).options();

        assertThat(errors(quiz(body)))
                .containsExactly(
                        "10:1 option-box: this feedback belongs to no option; indent the `>` by two spaces");
        assertThat(options)
                .extracting(option -> option.feedback().plain())
                .containsExactly("", "Elsewhere.", "Elsewhere.");
    }

    @Test
    void onlyFeedbackStandsUnderAnOption() {
        assertThat(errors(quiz("- [x] Right\n\n  More.\n" + FEEDBACK)))
                .containsExactly(
                        "10:3 question-shape: only feedback may stand under an option; begin the line with `  > `");
    }

    @Test
    void aWrongOptionNeedsFeedback() {
        assertThat(errors(quiz("- [x] Right\n- [ ] Wrong\n")))
                .containsExactly(
                        "9:1 feedback-missing: the wrong option \"Wrong\" has no feedback; add an indented line `  > why it is wrong` under it");
    }

    @Test
    void oneOptionIsRight() {
        assertThat(errors(quiz("- [ ] One\n  > Elsewhere.\n" + FEEDBACK)))
                .containsExactly(
                        "6:1 key-missing: the question \"Which one?\" has no right answer; mark one with [x]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Right", "right!", "*Right*", "  RIGHT"})
    void anOptionStandsOnce(String again) {
        assertThat(
                        errors(
                                quiz(
                                        "- [x] Right\n"
                                                + FEEDBACK
                                                + "- [ ] "
                                                + again
                                                + "\n  > Elsewhere.\n")))
                .singleElement()
                .asString()
                .startsWith("11:1 option-duplicate: the option ")
                .endsWith(" stands here twice; take one out");
    }

    @Test
    void aStepStandsOnce() {
        assertThat(errors(quiz("1. Lift\n2. Hold\n3. Lift\n")))
                .containsExactly(
                        "10:1 option-duplicate: the option \"Lift\" stands here twice; take one out");
    }

    @Test
    void aLeftSideStandsOnce() {
        assertThat(errors(quiz("- Medius -> one\n- Maximus -> two\n- medius -> three\n")))
                .containsExactly(
                        "10:1 option-duplicate: the left side \"medius\" stands here twice; take one out");
    }

    @Test
    void aRightSideMayBelongToSeveralLeftSides() {
        var body = "- Medius -> superior\n- Minimus -> superior\n- Maximus -> inferior\n";

        assertThat(errors(quiz(body))).isEmpty();
        assertThat(((Matching) question(body).shape()).rights()).hasSize(2);
    }

    @Test
    void aSpareRightSideBelongsToNoPair() {
        assertThat(errors(quiz("- Medius -> superior\n- Maximus -> inferior\n- -> Superior\n")))
                .containsExactly(
                        "10:1 option-duplicate: the spare right side \"Superior\" belongs to a pair too; take one out");
    }

    @Test
    void aPairHasTwoSides() {
        assertThat(errors(quiz("- Medius -> superior\n- Maximus -> inferior\n- Longus ->\n")))
                .containsExactly(
                        "10:1 question-shape: the line \"Longus ->\" is no pair; write `left -> right`");
    }

    @Test
    void everyLineOfPairsIsAPair() {
        assertThat(errors(quiz("- Medius -> superior\n- Maximus -> inferior\n- Longus\n")))
                .containsExactly(
                        "10:1 question-shape: the line \"Longus\" is no pair; write `left -> right`");
    }

    @Test
    void onePairIsNoChoice() {
        assertThat(errors(quiz("- Medius -> superior\n- -> inferior\n")))
                .containsExactly(
                        "6:1 question-shape: one pair alone is no choice; write at least two lines `- left -> right`");
    }

    @Test
    void oneStepIsNoOrder() {
        assertThat(errors(quiz("1. Lift\n")))
                .containsExactly(
                        "6:1 question-shape: one step alone is no order; write at least two numbered lines");
    }

    @Test
    void stepsHaveNoBoxes() {
        assertThat(errors(quiz("1. [ ] One\n2. [x] Two\n")))
                .containsExactly(
                        "8:1 option-box: a numbered list is put in order and has no boxes; write `- [ ]` for an option, or take the box off",
                        "9:1 option-box: a numbered list is put in order and has no boxes; write `- [x]` for an option, or take the box off");
    }

    @Test
    void stepsApartAreOneOrder() {
        assertThat(
                        ((Ordering)
                                        question(
                                                        "1. One\n> Feedback.\n2. Two\n> Feedback.\n3. Three\n")
                                                .shape())
                                .items())
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Just words.\n", "", "- One\n- Two\n", "> A quote.\n"})
    void aQuestionHasSomethingToAnswer(String body) {
        assertThat(errors(quiz(body)))
                .contains(
                        "6:1 question-shape: the question \"Which one?\" has nothing to answer; write a list of `- [ ]` and `- [x]` options, a numbered list, `left -> right` pairs or a sentence with `[[gaps]]`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A [[]] gap", "A [[ | ]] gap and a [[good one]]"})
    void aGapHasAnAnswer(String sentence) {
        assertThat(errors(quiz(sentence + "\n")))
                .first()
                .asString()
                .startsWith("8:1 key-missing: the gap `[[")
                .endsWith("` has no answer; write `[[the right word]]`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> A [[gap]] in a quote.\n",
                "1. A [[gap]] in a list.\n2. Another\n",
                "- [x] A [[gap]] in an option\n" + FEEDBACK,
            })
    void aGapStandsInAParagraph(String body) {
        assertThat(errors(quiz(body)))
                .anyMatch(
                        error ->
                                error.matches(
                                        "\\d+:\\d+ question-shape: the gap `\\[\\[.*]]` stands .*; write the sentence as a paragraph of its own"));
    }

    @Test
    void aGapInALinkedWordIsAGap() {
        assertThat(question("The [[pelvis]] and the *[[hip]]*.\n").shape().kind())
                .isEqualTo("cloze");
    }

    @ParameterizedTest
    @ValueSource(strings = {"= about 45", "= 45 ± ten", "= ", "= 45-55"})
    void aNumberIsWrittenInDigits(String words) {
        assertThat(errors(quiz("- [x] = 45\n- [ ] " + words + "\n  > Elsewhere.\n")))
                .singleElement()
                .asString()
                .startsWith("9:1 question-shape: \"=")
                .endsWith("\" is no number; write `= 45 ± 10 degrees` or `= 35..55 degrees`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Maximus @ 60%      | is no place in the picture; write `name @ 41%,23% r6%`
                    Maximus @ 60,50 r6 | is no place in the picture; write `name @ 41%,23% r6%`
                    Maximus @ 101%,50% r6%  | lies outside the picture; the numbers run from 0% to 100%
                    Maximus @ 10%,50% r0%   | lies outside the picture; the numbers run from 0% to 100%
                    """)
    void aPlaceLiesInThePicture(String words, String error) {
        assertThat(errors(quiz(HOTSPOT.replaceAll("Gluteus maximus @.*", words))))
                .containsExactly("11:1 question-shape: \"" + words.strip() + "\" " + error);
    }

    @Test
    void placesNeedAPicture() {
        assertThat(errors(quiz(HOTSPOT.replaceFirst("!.*", "Words."))))
                .containsExactly(
                        "6:1 question-shape: these options are places in a picture, but there is no picture; put `![what it shows](figure:id)` above them");
    }

    @Test
    void onePlaceIsRight() {
        assertThat(
                        errors(
                                quiz(
                                        HOTSPOT.replace("[ ]", "[x]")
                                                + "- [ ] Piriformis @ 50%,60% r3%\n  > Elsewhere.\n")))
                .containsExactly(
                        "6:1 key-surplus: a picture question has one right place; leave one [x]");
    }

    @Test
    void aQuestionNeedsAnExplanation() {
        assertThat(errors(withoutWhy(SINGLE)))
                .containsExactly(
                        "6:1 why-missing: the question \"Which one?\" has no explanation; add `> [!WHY]` with a link to the section that answers it and a source");
    }

    @Test
    void anExplanationNamesASource() {
        assertThat(errors(quiz(SINGLE).replace("[@a2011]", "me")))
                .containsExactly(
                        "15:1 source-missing: this explanation names no source; add `Source: [@key]` with a key of references.bib");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../articles/standing.md", "../exercises/lift.md#steps", "#which"})
    void anExplanationLeadsToASection(String link) {
        assertThat(errors(quiz(SINGLE).replace("../articles/standing.md#level", link)))
                .containsExactly(
                        "15:1 section-link: this explanation leads to no section; add `Read [its title](../articles/….md#section-id)`");
    }

    @Test
    void otherBoxesHaveNoPlaceInAQuiz() {
        assertThat(errors(quiz(SINGLE + "\n> [!KEY]\n> A point.\n")))
                .containsExactly(
                        "15:1 callout-unknown: `[!KEY]` has no place in a quiz; write `> [!HINT]` or `> [!WHY]`");
    }
}
