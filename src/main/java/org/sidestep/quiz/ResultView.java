package org.sidestep.quiz;

import java.util.List;
import java.util.Optional;
import org.sidestep.content.PageText.CitedReference;
import org.sidestep.web.View;

/**
 * The result of a run.
 *
 * @param kind what the run was for
 * @param address the run's own address
 * @param points the sum of the scores as it is printed
 * @param sections what was understood, section by section
 * @param reread the sections that answer what was not right; those of certain answers first
 * @param gain before and after reading; empty without a pretest
 * @param certain how many answers were given with certainty, and of these how many were right
 * @param again where the form to try again posts
 * @param article the address of the quiz's article; empty for a mixed quiz
 */
public record ResultView(
        String title,
        String quiz,
        String kind,
        String address,
        String points,
        int count,
        int right,
        List<Review> reviews,
        List<Section> sections,
        List<Section> reread,
        Optional<Gain> gain,
        int certain,
        int certainRight,
        String again,
        String article,
        List<CitedReference> references)
        implements View {
    /**
     * What was understood of a section.
     *
     * @param url empty when the section is no longer there
     * @param title the editor's words for it; empty with the address
     * @param asked how many questions it answers
     * @param right how many of them were fully right
     * @param partly how many of them were partly right
     * @param surprise whether one of them was certain and not right
     */
    public record Section(
            String url, String title, int asked, int right, int partly, boolean surprise) {
        boolean isUnderstood() {
            return right == asked;
        }

        /** Of a hundred of these questions, how many were fully right. */
        public long percent() {
            return Math.round(100.0 * right / asked);
        }

        /** The same with those that were partly right. */
        public long percentWithPartly() {
            return Math.round(100.0 * (right + partly) / asked);
        }
    }

    /**
     * What changed between the questions before reading and the same ones after it.
     *
     * @param before how many were right before
     * @param after how many are right now
     */
    public record Gain(int before, int after, List<Change> changes) {
        public int count() {
            return changes.size();
        }
    }

    /** The run's id. */
    public String run() {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** The quiz's address; empty when it is no longer there. */
    public String quizUrl() {
        return again.replaceFirst("/runs$", "");
    }

    /** One question, with its verdict before reading and now; the stem is HTML. */
    public record Change(String stem, String before, String after) {}

    @Override
    public String template() {
        return "quiz/result";
    }
}
