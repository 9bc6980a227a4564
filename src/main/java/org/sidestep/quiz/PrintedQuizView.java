package org.sidestep.quiz;

import java.util.List;
import org.sidestep.content.PageText.CitedReference;
import org.sidestep.web.View;

/**
 * A whole quiz for paper.
 *
 * @param url of the quiz
 * @param seed names the draw and the order of this sheet, so that the key belongs to it
 * @param questions as they are asked
 * @param key their answers, in the same order; empty until it is asked for
 * @param references of what the key cites
 */
public record PrintedQuizView(
        String title,
        String quiz,
        String summary,
        String url,
        long seed,
        List<QuestionForm> questions,
        List<Review> key,
        List<CitedReference> references)
        implements View {
    @Override
    public String template() {
        return "quiz/print";
    }

    @Override
    public List<String> scripts() {
        return List.of("js/print.js");
    }
}
