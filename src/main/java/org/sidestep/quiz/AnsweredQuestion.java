package org.sidestep.quiz;

import org.sidestep.content.PageText;
import org.sidestep.web.View;

/**
 * A question inside an article, answered.
 *
 * @param run the address of the run, where the answer can be seen again
 */
public record AnsweredQuestion(String title, String run, Review review) implements View {
    public static AnsweredQuestion of(Run run, Run.Asked asked, Quizzes all, PageText page) {
        return new AnsweredQuestion(
                all.asShown(asked).stem().plain(),
                run.url(asked.place()),
                RunViews.review(asked, all, page));
    }

    @Override
    public String template() {
        return "quiz/answered";
    }
}
