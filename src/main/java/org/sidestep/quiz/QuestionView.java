package org.sidestep.quiz;

import java.util.List;
import org.sidestep.web.View;

/**
 * A question of a run, to be answered.
 *
 * @param quiz the quiz's title
 * @param action where the form posts
 * @param back the address to go back to for a question answered inside an article; empty otherwise
 */
public record QuestionView(
        String title,
        String quiz,
        int place,
        int count,
        List<Step> steps,
        String action,
        String back,
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
        return !form.errors().isEmpty();
    }
}
