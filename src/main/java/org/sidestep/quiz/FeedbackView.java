package org.sidestep.quiz;

import java.util.List;
import org.sidestep.content.PageText.CitedReference;
import org.sidestep.web.View;

/**
 * What a reader sees after an answer.
 *
 * @param pretest whether the article is still to be read
 * @param next the address of the next question, of the result, or of the article the question
 *     stands in
 * @param nextWord key of the words on that link
 */
public record FeedbackView(
        String title,
        String quiz,
        int place,
        int count,
        List<QuestionView.Step> steps,
        Review review,
        List<CitedReference> references,
        boolean pretest,
        String next,
        String nextWord)
        implements View {
    @Override
    public String template() {
        return "quiz/feedback";
    }
}
