package org.sidestep.insight;

import java.util.List;
import org.sidestep.web.View;

/**
 * One question with all that its answers tell.
 *
 * @param row the question as it is asked now
 * @param sectionUrl where its answer stands; empty when nowhere
 * @param quizUrl its quiz
 * @param chance how often a blind guess is right; empty when that can't be said
 * @param filledIn whether there are blanks to fill in, rather than options
 * @param d27 difference between the best and the lowest 27 %; empty when there are too few
 * @param times how long answers took; empty when too few were measured
 */
record QuestionView(
        String title,
        Basis basis,
        QuestionsView.Row row,
        String quizUrl,
        String sectionUrl,
        String chance,
        String d27,
        String times,
        List<Option> options,
        boolean filledIn,
        Filled filled,
        List<Confidence> confidence,
        List<Third> thirds,
        List<Month> months,
        List<QuestionsView.Row> earlier)
        implements View {

    /** An option and who chose it. */
    record Option(
            String label,
            boolean right,
            String n,
            InWords.Range share,
            String correlation,
            String meanRest,
            String certain,
            InWords.Range top) {}

    /**
     * What was filled in.
     *
     * @param choices what may be filled in each blank; none where anything may be typed
     */
    record Filled(List<String> choices, List<Blank> blanks) {
        static final Filled NONE = new Filled(List.of(), List.of());
    }

    /**
     * How a blank was filled in.
     *
     * @param entries one for each choice, or the most frequent words
     * @param others how many wrote something else; empty when nobody did
     */
    record Blank(String label, String expected, List<Entry> entries, String others) {}

    /** What was filled in, how often, and its share of all; the share may be empty. */
    record Entry(String text, boolean right, String n, String share) {}

    /** The answers given with one confidence. */
    record Confidence(String word, String n, InWords.Range right) {}

    /** A third of the readers by their other answers. */
    record Third(int place, InWords.Range right) {}

    /** A month. */
    record Month(String name, String n, InWords.Range right) {}

    @Override
    public String template() {
        return "editor/question";
    }
}
