package org.sidestep.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sidestep.content.PageText;
import org.sidestep.support.Around;
import org.sidestep.support.Quizzing;

/**
 * A question that has left the content, or asks something else now, is still what a reader was
 * shown.
 */
class OldQuestionTest {
    private static final Quizzes NONE = new Quizzes(List.of(), new Around());

    static List<String> shapes() {
        return List.of(
                Quizzing.SINGLE,
                Quizzing.SEVERAL,
                Quizzing.TRUE_FALSE,
                Quizzing.NUMBER,
                Quizzing.ORDERING,
                Quizzing.MATCHING,
                Quizzing.CLOZE,
                Quizzing.HOTSPOT);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void isShownAsItWasAfterItWasRemoved(String body) {
        var shown = Quizzing.question(body);
        var stored = NONE.asShown(asked(shown));

        assertThat(stored.version()).isEqualTo(shown.version());
        assertThat(form(stored)).isEqualTo(form(shown));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void isGradedAndReviewedAsItWasAfterItWasRemoved(String body) {
        var shown = Quizzing.question(body);

        assertThat(review(NONE.asShown(asked(shown)))).isEqualTo(review(shown));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void isTheOneThatWasShownThoughItIsRewordedNow(String body) {
        var quiz = Quizzing.quiz(body);
        var shown = Quizzing.parse(quiz).questions().get(0);
        var now = Quizzing.parse(quiz.replace("Which one?", "Which other one?"));
        var all = new Quizzes(List.of(now), new Around());

        assertThat(all.asShown(asked(shown)).stem().plain()).isEqualTo("Which one?");
    }

    private static Run.Asked asked(Question question) {
        return new Run.Asked(
                1, question.id(), question.version(), question.source(), Optional.empty());
    }

    private static QuestionForm form(Question question) {
        return QuestionForm.of(question, 42, Form.empty(), List.of(), text());
    }

    private static Review review(Question question) {
        var response = Response.of(List.of("45"));
        var answer = new Run.Answer(response, question.shape().grade(response), Confidence.CERTAIN);
        return Review.of(question, 1, answer, text(), "");
    }

    private static PageText text() {
        return new PageText(new Around(), "quizzes/a.md");
    }
}
