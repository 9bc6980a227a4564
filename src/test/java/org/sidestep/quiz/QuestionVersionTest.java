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
import static org.sidestep.support.Quizzing.question;
import static org.sidestep.support.Quizzing.quiz;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidestep.content.ContentFolder;
import org.sidestep.content.Problems;
import org.sidestep.support.Quizzing;

class QuestionVersionTest {
    static Stream<Arguments> sameQuestion() {
        return Stream.of(
                Arguments.of("feedback", SINGLE, "It pulls inwards.", "It does something else."),
                Arguments.of(
                        "a comma in an option", SEVERAL, "Gluteus medius", "gluteus, *medius*!"),
                Arguments.of("the order of the options", SINGLE, SINGLE, swapped(SINGLE)),
                Arguments.of("the order of several", SEVERAL, SEVERAL, swapped(SEVERAL)),
                Arguments.of(
                        "the order of places",
                        HOTSPOT,
                        "- [x] Gluteus medius @ 41%,23.5% r6%\n",
                        "- [x] **Gluteus medius** @ 41%,23.5% r6%\n"),
                Arguments.of("a place", HOTSPOT, "@ 41%,23.5% r6%", "@ 42%,23% r7%"),
                Arguments.of(
                        "the way a tolerance is written",
                        NUMBER,
                        "= 45 ± 10 degrees",
                        "= 35.0..55 degrees"),
                Arguments.of("a likely error", NUMBER, "= 90 ± 5 degrees", "= 80 ± 5 degrees"),
                Arguments.of("the order of pairs", MATCHING, MATCHING, swapped(MATCHING)),
                Arguments.of(
                        "the order of spellings",
                        CLOZE,
                        "[[gluteus medius|medius]]",
                        "[[Medius | Gluteus medius]]"),
                Arguments.of(
                        "feedback of a step",
                        ORDERING,
                        "1. Stand\n",
                        "1. Stand\n   > On both legs.\n"));
    }

    @ParameterizedTest
    @MethodSource("sameQuestion")
    void staysAsItIsWhenThisChanges(String what, String body, String part, String other) {
        assertThat(body).contains(part).isNotEqualTo(body.replace(part, other));
        assertThat(version(body.replace(part, other))).as(what).isEqualTo(version(body));
    }

    static Stream<Arguments> otherQuestion() {
        return Stream.of(
                Arguments.of("a word", SINGLE, "Gluteus maximus", "Gluteus minimus"),
                Arguments.of(
                        "the key",
                        TRUE_FALSE,
                        TRUE_FALSE,
                        "- [ ] True\n  > It is not.\n- [x] False\n"),
                Arguments.of("a key among several", SEVERAL, "- [ ] Biceps", "- [x] Biceps"),
                Arguments.of(
                        "one option less",
                        SINGLE,
                        "- [ ] Adductor longus\n  > It pulls inwards.\n",
                        ""),
                Arguments.of("the right number", NUMBER, "= 45 ± 10", "= 46 ± 10"),
                Arguments.of("the tolerance", NUMBER, "= 45 ± 10", "= 45 ± 11"),
                Arguments.of(
                        "the order to be found",
                        ORDERING,
                        ORDERING,
                        "1. Lift\n2. Stand\n3. Hold\n4. Lower\n"),
                Arguments.of("a pair", MATCHING, "-> superior", "-> posterior"),
                Arguments.of("a spare side", MATCHING, "- -> femoral nerve\n", ""),
                Arguments.of("a spelling", CLOZE, "|medius", ""),
                Arguments.of("the sentence around a gap", CLOZE, "keeps", "holds"),
                Arguments.of("the picture", HOTSPOT, "figure:hip", "figure:knee"),
                Arguments.of(
                        "words before the options", SINGLE, SINGLE, "Think twice.\n\n" + SINGLE));
    }

    @ParameterizedTest
    @MethodSource("otherQuestion")
    void isAnotherWhenThisChanges(String what, String body, String part, String other) {
        assertThat(body).contains(part);
        assertThat(version(body.replace(part, other))).as(what).isNotEqualTo(version(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"WHICH ONE", "Which – one?!", "*Which* one?", "Which  one ?", "Whích one?"})
    void punctuationCaseAndMarksOfTheStemDoNotMatter(String stem) {
        assertThat(version(SINGLE, stem, "which")).isEqualTo(version(SINGLE));
    }

    @Test
    void anotherWordInTheStemDoes() {
        assertThat(version(SINGLE, "Which two?", "which")).isNotEqualTo(version(SINGLE));
    }

    @Test
    void theShapeMattersEvenWithTheSameOptions() {
        assertThat(version(SINGLE, "Which one? (choose all that apply)", "which"))
                .isNotEqualTo(version(SINGLE, "Which one? choose all that apply", "which"));
    }

    @Test
    void hintAndExplanationDoNotMatter() {
        var hinted =
                Quizzing.parse(
                        quiz(SINGLE + "\n> [!HINT]\n> Think.\n").replace("So it is.", "Because."));

        assertThat(hinted.questions().get(0).version()).isEqualTo(version(SINGLE));
    }

    @Test
    void is128BitsInHexadecimal() {
        assertThat(version(SINGLE)).matches("[0-9a-f]{32}");
    }

    static List<Question> realQuestions() {
        return new ContentFolder(Path.of("content"))
                .read(new Problems()).stream()
                        .filter(file -> file.folder().equals("quizzes"))
                        .flatMap(
                                file -> QuizParser.parse(file, new Problems()).questions().stream())
                        .toList();
    }

    @Test
    void thereAreRealQuestionsOfEveryShape() {
        assertThat(realQuestions())
                .extracting(question -> question.shape().kind())
                .contains(
                        "single",
                        "several",
                        "true-false",
                        "number",
                        "ordering",
                        "matching",
                        "cloze",
                        "hotspot");
    }

    @Test
    void everyRealQuestionComesBackAsItWasStored() {
        for (Question question : realQuestions()) {
            var stored = QuizParser.question(question.source()).orElseThrow();

            assertThat(stored.id()).isEqualTo(question.id());
            assertThat(stored.version()).as(question.id()).isEqualTo(question.version());
            assertThat(stored.shape().texts())
                    .as(question.id())
                    .hasSameSizeAs(question.shape().texts());
        }
    }

    @Test
    void noTwoRealQuestionsAskTheSame() {
        assertThat(realQuestions()).extracting(Question::version).doesNotHaveDuplicates();
    }

    private static String swapped(String body) {
        var options = List.of(body.split("(?m)(?=^- )"));
        return options.get(options.size() - 1)
                + String.join("", options.subList(0, options.size() - 1));
    }

    private static String version(String body) {
        return question(body).version();
    }

    private static String version(String body, String stem, String id) {
        var quiz = quiz(body).replace("Which one? {#which}", stem + " {#" + id + "}");
        return Quizzing.parse(quiz).questions().get(0).version();
    }
}
