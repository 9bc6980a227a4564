package org.sidestep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sidestep.quiz.Confidence;
import org.sidestep.quiz.Grade;
import org.sidestep.quiz.Response;
import org.sidestep.quiz.Run;
import org.sidestep.quiz.Verdict;
import org.sidestep.review.Rating;

class ReviewedQuestionsTest {
    @ParameterizedTest
    @CsvSource({
        "RIGHT, UNSURE, HARD",
        "RIGHT, UNSAID, GOOD",
        "RIGHT, FAIRLY, GOOD",
        "RIGHT, CERTAIN, EASY",
        "PARTLY, CERTAIN, AGAIN",
        "WRONG, UNSURE, AGAIN",
        "UNKNOWN, UNSAID, AGAIN"
    })
    void correctnessAndConfidenceTellHowWellItWasRemembered(
            Verdict verdict, Confidence confidence, Rating rating) {
        double score = verdict == Verdict.RIGHT ? 1 : verdict == Verdict.PARTLY ? 0.5 : 0;
        var answer =
                new Run.Answer(Response.of(List.of("a")), new Grade(score, verdict), confidence);

        assertThat(ReviewedQuestions.rating(answer)).isEqualTo(rating);
    }
}
