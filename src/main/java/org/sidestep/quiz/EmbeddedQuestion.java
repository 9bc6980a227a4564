package org.sidestep.quiz;

import java.util.List;
import org.sidestep.content.PageText;
import org.sidestep.web.View;

/**
 * A question inside an article. It looks the same to everyone, so that the article can be kept by
 * anyone.
 *
 * @param action where its form posts
 * @param from where to come back to
 * @param run id of the run that its answer joins; empty for everyone who has answered nothing here
 */
public record EmbeddedQuestion(
        String title, String action, String from, String run, QuestionForm form) implements View {
    public static EmbeddedQuestion of(Quiz quiz, Question question, String pageUrl, PageText page) {
        return of(quiz, question, pageUrl, page, "");
    }

    /** The same for a reader who has answered another question of this page. */
    public static EmbeddedQuestion of(
            Quiz quiz, Question question, String pageUrl, PageText page, String run) {
        var form =
                QuestionForm.of(
                        question, NewRuns.embeddedSeed(question), Form.empty(), List.of(), page);
        return new EmbeddedQuestion(
                question.stem().plain(),
                quiz.url() + "/runs",
                pageUrl + "#question-" + question.id(),
                run,
                form);
    }

    @Override
    public String template() {
        return "quiz/embedded";
    }
}
