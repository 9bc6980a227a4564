package org.sidestep.quiz;

import java.util.List;
import org.sidestep.content.PageText.CitedReference;
import org.sidestep.web.View;

/**
 * The result of a run.
 *
 * @param points the sum of the scores as it is printed
 * @param reread the sections that answer what was not right
 * @param certain how many answers were given with certainty, and of these how many were right
 * @param again where the form to try again posts
 * @param article the address of the quiz's article; empty for a mixed quiz
 */
public record ResultView(
        String title,
        String quiz,
        String points,
        int count,
        int right,
        List<Review> reviews,
        List<Section> reread,
        int certain,
        int certainRight,
        String again,
        String article,
        List<CitedReference> references)
        implements View {
    /** A section to read again, with its questions' places in the run. */
    public record Section(String url, String title) {}

    @Override
    public String template() {
        return "quiz/result";
    }
}
