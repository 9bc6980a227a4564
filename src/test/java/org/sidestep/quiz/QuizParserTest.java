package org.sidestep.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidestep.support.Quizzing.CLOZE;
import static org.sidestep.support.Quizzing.SINGLE;
import static org.sidestep.support.Quizzing.TRUE_FALSE;
import static org.sidestep.support.Quizzing.errors;
import static org.sidestep.support.Quizzing.parse;
import static org.sidestep.support.Quizzing.quiz;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sidestep.content.Located;

class QuizParserTest {
    private static final String ONE = quiz(SINGLE);
    private static final String TWO = ONE + "\n" + second("second");

    private static String second(String id) {
        return ONE.replaceFirst("(?s)^---.*?---\n", "")
                .replace("Which one? {#which}", "And then? {#" + id + "}");
    }

    @Test
    void everyHeadingIsAQuestion() {
        assertThat(parse(TWO).questions())
                .extracting(Question::id)
                .containsExactly("which", "second");
        assertThat(errors(TWO)).isEmpty();
    }

    @Test
    void readsWhatBelongsToTheQuiz() {
        var quiz =
                parse(
                        ONE.replace(
                                "article: standing",
                                "article: standing\npretest: [which]\norder: 3"));

        assertThat(quiz.article()).get().extracting(Located::text).isEqualTo("standing");
        assertThat(quiz.pretest()).extracting(Located::text).containsExactly("which");
        assertThat(quiz.entry().order()).isEqualTo(3);
        assertThat(quiz.url()).isEqualTo("/quizzes/a");
    }

    @Test
    void wordsBeforeTheFirstQuestionAreItsIntroduction() {
        var quiz = parse(ONE.replace("## Which", "Some words.\n\n## Which"));

        assertThat(quiz.intro().plain()).isEqualTo("Some words.");
        assertThat(quiz.questions()).hasSize(1);
    }

    @Test
    void aQuestionKeepsItsOwnMarkdown() {
        assertThat(parse(TWO).questions().get(1).source()).isEqualTo(second("second").strip());
    }

    @Test
    void aMixedQuizDrawsItsQuestions() {
        var mixed = "---\ntitle: Mixed\nsummary: All.\ndraw: 12\n---\nA mix.\n";

        assertThat(errors(mixed)).isEmpty();
        assertThat(parse(mixed).draw()).isEqualTo(12);
        assertThat(parse(mixed).isMixed()).isTrue();
    }

    @Test
    void aMixedQuizHasNoQuestionsOfItsOwn() {
        assertThat(errors(ONE.replace("article: standing", "draw: 12")))
                .containsExactly(
                        "4:7 quiz-empty: a quiz that draws its questions from the others has none of its own; take out `draw` or the questions");
    }

    @ParameterizedTest
    @CsvSource({"draw: -1, 4:7", "draw: 0, 4:7", "draw: many, 4:7"})
    void aDrawIsAtLeastOneQuestion(String line, String place) {
        assertThat(errors("---\ntitle: Mixed\nsummary: All.\n" + line + "\n---\n"))
                .first()
                .asString()
                .startsWith(place + " front-matter-type: \"" + line + "\" must be");
    }

    @Test
    void aQuizHasQuestions() {
        assertThat(errors("---\ntitle: A\nsummary: B.\narticle: standing\n---\nWords.\n"))
                .containsExactly(
                        "2:1 quiz-empty: this quiz has no questions; write `## A question? {#id}` and its options, or `draw: 12` to mix the others");
    }

    @Test
    void aQuizBelongsToAnArticle() {
        assertThat(errors(ONE.replace("article: standing\n", "")))
                .containsExactly(
                        "2:1 front-matter-required: \"article\" is missing; add a line `article: …`");
    }

    @Test
    void aKeyNobodyKnowsIsNamed() {
        assertThat(errors(ONE.replace("article: standing", "article: standing\npre-test: [which]")))
                .containsExactly(
                        "5:1 front-matter-unknown: unknown key \"pre-test\"; did you mean \"pretest\"?");
    }

    @Test
    void aPretestAsksQuestionsOfThisQuiz() {
        assertThat(
                        errors(
                                ONE.replace(
                                        "article: standing",
                                        "article: standing\npretest: [which, wich]")))
                .containsExactly(
                        "5:18 slug-unknown: \"wich\" is no question of this quiz; did you mean \"which\"?");
    }

    @Test
    void aPretestMayAskAQuestionThatHasAMistake() {
        var slip =
                ONE.replace("article: standing", "article: standing\npretest: [which]")
                        .replace("[x]", "[ ]");

        assertThat(errors(slip)).noneMatch(error -> error.contains("slug-unknown"));
    }

    @Test
    void aQuestionHasAnId() {
        assertThat(errors(ONE.replace(" {#which}", "")))
                .containsExactly(
                        "6:1 question-id: the question \"Which one?\" has no id; write `{#which-one}` at the end of its heading");
    }

    @Test
    void anIdIsASlug() {
        assertThat(errors(ONE.replace("{#which}", "{#Which_one}")))
                .containsExactly(
                        "6:1 question-id: the id \"Which_one\" must be small letters, digits and hyphens; write `{#which-one}`");
    }

    @Test
    void anIdStandsOnce() {
        assertThat(errors(ONE + "\n" + second("which")))
                .containsExactly(
                        "18:1 question-duplicate: the id \"which\" stands in this quiz twice; give each question its own");
    }

    @ParameterizedTest
    @CsvSource({"#, 1", "###, 3", "####, 4"})
    void aQuestionIsAHeadingOfTheSecondLevel(String level, int n) {
        assertThat(errors(ONE.replace("## Which", level + " Which")))
                .containsExactly(
                        "6:1 question-shape: a question is a heading of the second level; write `## ` instead of `%s `"
                                .formatted(level));
    }

    @Test
    void aBrokenQuestionKeepsNoOtherFromBeingRead() {
        var quiz = parse(ONE.replace("[x]", "[ ]") + "\n" + second("second"));

        assertThat(quiz.questions()).extracting(Question::id).containsExactly("second");
    }

    @Test
    void aQuestionThatCouldNotBeReadIsNoMissingQuestion() {
        assertThat(errors(ONE.replace("[x]", "[ ]")))
                .noneMatch(error -> error.contains("quiz-empty"));
    }

    @Test
    void aStoredQuestionIsReadAgain() {
        var stored = QuizParser.question(parse(TWO).questions().get(1).source());

        assertThat(stored).get().extracting(Question::id).isEqualTo("second");
    }

    @Test
    void nothingIsReadFromWhatIsNoQuestion() {
        assertThat(QuizParser.question("")).isEmpty();
        assertThat(QuizParser.question("Just words.")).isEmpty();
    }

    @Test
    void findsAQuestionByItsId() {
        assertThat(parse(TWO).find("second")).isPresent();
        assertThat(parse(TWO).find("third")).isEmpty();
    }

    @Test
    void questionsOfDifferentShapesStandInOneQuiz() {
        var body =
                ONE
                        + "\n"
                        + second("second").replace(SINGLE, TRUE_FALSE)
                        + "\n"
                        + second("third").replace(SINGLE, CLOZE);

        assertThat(parse(body).questions())
                .extracting(question -> question.shape().kind())
                .containsExactly("single", "true-false", "cloze");
    }
}
