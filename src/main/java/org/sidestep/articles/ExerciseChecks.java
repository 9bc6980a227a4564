package org.sidestep.articles;

import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.sidestep.content.Check;
import org.sidestep.content.Excerpt;
import org.sidestep.content.MarkdownText;
import org.sidestep.content.Problems;
import org.sidestep.content.Prose;
import org.sidestep.content.ProseChecks;
import org.sidestep.content.Readability;

/** Checks an exercise by itself: its words, and steps that can be followed one at a time. */
final class ExerciseChecks {
    static final int LONGEST_STEP = 20;

    private final Exercise exercise;
    private final Problems problems;

    ExerciseChecks(Exercise exercise, Problems problems) {
        this.exercise = exercise;
        this.problems = problems;
    }

    /** Warns of what can be told of an exercise by itself. */
    void check() {
        for (MarkdownText text : exercise.texts()) {
            var prose = Prose.of(text);
            ProseChecks.sentences(prose, problems);
            ProseChecks.claims(prose, problems);
        }
        MarkdownText steps = exercise.parts().get(Exercise.Part.STEPS);
        steps.walk(node -> step(node, steps));
    }

    private void step(Node node, MarkdownText steps) {
        if (!(node instanceof ListItem)) {
            return;
        }
        String step = steps.part(MarkdownText.children(node)).plain();
        int words = Readability.words(step).size();
        if (words > LONGEST_STEP) {
            problems.add(
                    steps.at(node),
                    Check.STEP_LONG,
                    "the step "
                            + Excerpt.ends(step)
                            + " has "
                            + words
                            + " words; cut it into steps of at most "
                            + LONGEST_STEP);
        }
    }
}
