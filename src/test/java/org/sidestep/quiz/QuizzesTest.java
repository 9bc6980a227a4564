package org.sidestep.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidestep.support.Quizzing.SINGLE;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.sidestep.content.Problems;
import org.sidestep.support.Around;
import org.sidestep.support.Quizzing;
import org.sidestep.support.Sources;

class QuizzesTest {
    private final Quiz mixed =
            quiz("all", "---\ntitle: All\nsummary: All.\ndraw: 2\norder: 1\n---\n");
    private final Quiz first = of("first", 1, "one");
    private final Quiz second = of("second", 2, "two");
    private final Quiz third = of("third", 3, "three");
    private final Quizzes quizzes = new Quizzes(List.of(mixed, third, first, second), new Around());

    @Test
    void standInTheirOrderTheMixedOnesLast() {
        assertThat(quizzes.all()).containsExactly(first, second, third, mixed);
    }

    @Test
    void findBySlugArticleAndQuestion() {
        assertThat(quizzes.find("second")).contains(second);
        assertThat(quizzes.of("article-of-second")).contains(second);
        assertThat(quizzes.holding("two")).contains(second);
        assertThat(quizzes.question("two")).contains(second.questions().get(0));
    }

    @Test
    void findNothingWhereThereIsNothing() {
        assertThat(quizzes.find("none")).isEmpty();
        assertThat(quizzes.of("none")).isEmpty();
        assertThat(quizzes.holding("none")).isEmpty();
        assertThat(quizzes.question("none")).isEmpty();
    }

    @Test
    void aQuizAsksItsOwnQuestions() {
        assertThat(quizzes.questionsOf(first, 1)).isEqualTo(first.questions());
    }

    @Test
    void aMixedQuizDrawsDifferentQuestionsOfTheOthers() {
        assertThat(quizzes.questionsOf(mixed, 1))
                .hasSize(2)
                .doesNotHaveDuplicates()
                .isEqualTo(quizzes.questionsOf(mixed, 1));
    }

    @Test
    void everyQuestionIsDrawnSometimes() {
        assertThat(
                        LongStream.range(0, 50)
                                .boxed()
                                .flatMap(seed -> quizzes.questionsOf(mixed, seed).stream())
                                .map(Question::id)
                                .distinct())
                .containsExactlyInAnyOrder("one", "two", "three");
    }

    @Test
    void aDrawLargerThanThereAreQuestionsTakesAll() {
        var few = new Quizzes(List.of(mixed, first), new Around());

        assertThat(few.questionsOf(mixed, 1)).isEqualTo(first.questions());
    }

    private static Quiz of(String slug, int order, String question) {
        return quiz(
                slug,
                Quizzing.quiz(SINGLE)
                        .replace(
                                "article: standing",
                                "article: article-of-" + slug + "\norder: " + order)
                        .replace("{#which}", "{#" + question + "}"));
    }

    private static Quiz quiz(String slug, String text) {
        return QuizParser.parse(Sources.file("quizzes/" + slug + ".md", text), new Problems());
    }
}
