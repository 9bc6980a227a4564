package org.sidestep.quiz;

import org.sidestep.web.View;

/**
 * The page before a quiz.
 *
 * @param intro HTML; may be empty
 * @param count how many questions it asks
 * @param start where its form posts
 * @param run the id that the run will have, so that pressing the button twice begins one run
 * @param before id of the run before reading that the reader comes from; empty otherwise
 * @param pretest how many questions it asks before reading; 0 once they were asked
 * @param article the address of its article; empty for a mixed quiz
 */
public record QuizView(
        String title,
        String description,
        String canonical,
        String intro,
        int count,
        String start,
        String run,
        String before,
        int pretest,
        String article)
        implements View {
    @Override
    public String template() {
        return "quiz/quiz";
    }
}
