package org.sidestep.quiz;

import java.util.ArrayList;
import java.util.List;
import org.sidestep.content.Check;
import org.sidestep.content.Citation;
import org.sidestep.content.Excerpt;
import org.sidestep.content.MarkdownText;
import org.sidestep.content.Passage;
import org.sidestep.content.Position;
import org.sidestep.content.Problems;
import org.sidestep.content.Prose;
import org.sidestep.content.ProseChecks;
import org.sidestep.content.Readability;

/**
 * Checks how a question is written, by the rules that test makers agree on: Haladyna, Downing and
 * Rodriguez, <i>A review of multiple-choice item-writing guidelines</i>, 2002.
 */
final class ItemChecks {
    static final int LONGEST_SENTENCE = 20;

    private final Question question;
    private final Problems problems;

    private ItemChecks(Question question, Problems problems) {
        this.question = question;
        this.problems = problems;
    }

    /** Finds what was meant as Markdown and is shown as it stands. */
    static void markup(Question question, Problems problems) {
        told(question).forEach(text -> ProseChecks.markup(text, problems));
        ProseChecks.markup(question.stem(), problems);
        ProseChecks.markup(question.prompt(), problems);
    }

    /** Warns of all else. */
    static void check(Question question, Problems problems) {
        var checks = new ItemChecks(question, problems);
        new StemChecks(question, problems).check();
        new OptionChecks(question, problems).check();
        checks.sentences();
        checks.wording();
    }

    private void sentences() {
        sentences(question.stem(), question.at());
        for (Passage passage : Passage.of(question.prompt())) {
            passage.sentences().forEach(sentence -> sentence(sentence.text(), sentence.at()));
        }
        question.shape().choices().forEach(option -> sentences(option.text(), option.at()));
    }

    private void sentences(MarkdownText text, Position at) {
        Readability.sentences(text.plain()).forEach(sentence -> sentence(sentence, at));
    }

    private void sentence(String sentence, Position at) {
        int words = Readability.words(sentence).size();
        if (words > LONGEST_SENTENCE) {
            problems.add(
                    at,
                    Check.ITEM_SENTENCE,
                    "the sentence "
                            + Excerpt.ends(sentence)
                            + " has "
                            + words
                            + " words; in a question at most "
                            + LONGEST_SENTENCE
                            + " can be kept in mind, so cut it in two");
        }
    }

    private void wording() {
        List<Prose> told = told(question).stream().map(Prose::of).toList();
        told.forEach(prose -> ProseChecks.sentences(prose, problems));
        if (!cites(question.why())) {
            told.forEach(prose -> ProseChecks.claims(prose, problems));
        }
    }

    /** What a reader is told after the answer, or on the way to it. */
    private static List<MarkdownText> told(Question question) {
        var told = new ArrayList<>(question.shape().feedback());
        question.hint().ifPresent(told::add);
        told.add(question.why());
        return told;
    }

    private static boolean cites(MarkdownText text) {
        var found = new boolean[1];
        text.walk(node -> found[0] |= node instanceof Citation);
        return found[0];
    }
}
