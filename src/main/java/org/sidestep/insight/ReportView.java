package org.sidestep.insight;

import org.sidestep.web.View;

/**
 * The form to say what is wrong with a question, or the thanks for it.
 *
 * @param question id
 * @param from the page to go back to; may be empty
 * @param written what was written so far
 * @param error key of what was wrong; empty when nothing was
 * @param sent whether it was taken
 */
record ReportView(
        String title,
        String question,
        String stem,
        String from,
        String written,
        String error,
        boolean sent)
        implements View {
    @Override
    public String template() {
        return "report";
    }

    /** It is a form about a question, and looks like one. */
    @Override
    public String stylesheet() {
        return "quiz.css";
    }

    @Override
    public boolean hasErrors() {
        return !error.isEmpty();
    }
}
