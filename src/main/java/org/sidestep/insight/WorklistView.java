package org.sidestep.insight;

import java.util.List;
import org.sidestep.web.View;

/**
 * What is to be done, on one page.
 *
 * @param unasked sections that no question leads to
 * @param changed questions whose section has changed since they were last looked at
 * @param overdue articles that should have been checked again
 * @param reports what readers say is wrong
 * @param flagged questions that their answers say are not good
 * @param edits whether edits helped
 */
record WorklistView(
        String title,
        Basis basis,
        List<Link> unasked,
        List<Changed> changed,
        List<Link> overdue,
        List<Report> reports,
        List<QuestionsView.Row> flagged,
        List<Edit> edits)
        implements View {

    /** Something to look at, and what it is part of or since when. */
    record Link(String url, String title, String note) {}

    /** A question, its section, and since when that has another text. */
    record Changed(String id, String stem, String section, String sectionTitle, String day) {
        public String url() {
            return "/editor/questions/" + id;
        }
    }

    /** What a reader wrote. */
    record Report(String id, String question, String stem, String words, String day) {
        public String url() {
            return "/editor/questions/" + question;
        }
    }

    /** The last edit of a section: its questions together, and one by one. */
    record Edit(String url, String title, String day, String all, List<Effect> questions) {}

    /** What an edit did to one question, in words. */
    record Effect(String url, String stem, String words) {}

    @Override
    public String template() {
        return "editor/worklist";
    }
}
