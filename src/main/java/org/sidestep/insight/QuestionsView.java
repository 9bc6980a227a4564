package org.sidestep.insight;

import java.util.List;
import org.sidestep.web.View;

/**
 * All questions with what their answers tell.
 *
 * @param order by which they are sorted
 * @param reliability a line a quiz
 */
record QuestionsView(
        String title, Basis basis, String order, List<Row> rows, List<Quiz> reliability)
        implements View {

    /**
     * One version of a question.
     *
     * @param current whether it is asked now
     * @param since the day an earlier version was first shown; empty for the current one
     * @param merged whether an earlier version counts as the same question
     * @param right the share of right answers, drawn and said
     * @param discrimination in words; empty when there is nothing to tell
     * @param early whether the discrimination may still be chance
     * @param why there is no discrimination; empty when there is one
     */
    record Row(
            String id,
            String stem,
            String quiz,
            boolean current,
            String version,
            String since,
            boolean merged,
            String n,
            InWords.Range right,
            String discrimination,
            boolean early,
            String why,
            String skipped,
            String time,
            String gain,
            List<FlagView> flags) {
        public String url() {
            return "/editor/questions/" + id;
        }
    }

    /** A flag and the option it is about, if any. */
    record FlagView(String kind, String option) {}

    /** How far a quiz can be relied on, or why that can't be said. */
    record Quiz(String title, int questions, String runs, String reliability) {}

    @Override
    public String template() {
        return "editor/questions";
    }
}
