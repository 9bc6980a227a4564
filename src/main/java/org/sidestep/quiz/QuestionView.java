package org.sidestep.quiz;

import java.util.List;
import java.util.Map;
import org.sidestep.web.View;

/**
 * A question of a run, to be answered.
 *
 * @param quiz the quiz's title
 * @param steps empty for a question that is no part of a run yet
 * @param action where the form posts
 * @param hidden what the form sends besides the answer
 * @param address the run's address, to go on with later; empty for a question inside an article
 * @param back the address to go back to for a question answered inside an article; empty otherwise
 * @param pretest whether the article is still to be read
 * @param failed whether the answer was sent and could not be kept
 */
public record QuestionView(
        String title,
        String quiz,
        int place,
        int count,
        List<Step> steps,
        String action,
        Map<String, String> hidden,
        String address,
        String back,
        boolean pretest,
        boolean failed,
        QuestionForm form)
        implements View {
    /** One question of the run in the progress list. */
    public record Step(int place, String url, String state) {}

    @Override
    public String template() {
        return "quiz/question";
    }

    @Override
    public boolean hasErrors() {
        return failed || !form.errors().isEmpty();
    }

    /** The same, after what was entered could not be kept. */
    QuestionView afterFailure() {
        return new QuestionView(
                title, quiz, place, count, steps, action, hidden, address, back, pretest, true,
                form);
    }
}
