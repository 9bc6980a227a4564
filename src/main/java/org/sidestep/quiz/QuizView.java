package org.sidestep.quiz;

import java.util.List;
import java.util.Optional;
import org.sidestep.web.Sharing;
import org.sidestep.web.SiteFrame;
import org.sidestep.web.Thing;
import org.sidestep.web.View;

/**
 * The page before a quiz.
 *
 * @param intro HTML; may be empty
 * @param count how many questions it asks
 * @param start where its form posts
 * @param run the id that the run will have, so that pressing the button twice begins one run; empty
 *     on a page for many readers
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

    /** Never its questions with their answers: the key is on no page before it is asked for. */
    @Override
    public Thing thing(SiteFrame site) {
        return Thing.of("Quiz")
                .with("learningResourceType", "quiz")
                .with("educationalUse", "self-assessment")
                .with("about", article.isEmpty() ? List.of() : List.of(read(site)));
    }

    private Thing read(SiteFrame site) {
        return Thing.of("MedicalWebPage").with("@id", site.base() + article);
    }

    @Override
    public Optional<Sharing.Section> section() {
        return Optional.of(new Sharing.Section("/quizzes/", "nav.quizzes"));
    }
}
