package org.sidestep.quiz;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sidestep.content.Check;
import org.sidestep.content.Excerpt;
import org.sidestep.content.Passage;
import org.sidestep.content.Position;
import org.sidestep.content.Problems;
import org.sidestep.content.Readability;

/**
 * Checks what is asked: one short, positive question that can be answered with the options covered.
 */
final class StemChecks {
    static final int LONGEST = 40;

    /** Shapes whose stem may tell the reader what to do, or state what is true or false. */
    private static final Set<String> ORDERS = Set.of("ordering", "matching", "cloze", "true-false");

    private static final Pattern CHOOSE =
            Pattern.compile("(?i)\\s*\\((?:choose|select|tick) [^()]*\\)\\s*$");
    private static final Pattern NEGATIVE =
            Pattern.compile(
                    "\\b(?:NOT|EXCEPT)\\b|(?i:\\bexcept\\b(?!ion))|(?i:\\bwhich\\b[^.?!]{0,200}?"
                            + "(\\b(?:not|never)\\b|n['’]t\\b))");
    private static final Pattern VAGUE =
            Pattern.compile("(?i)\\b(?:often|usually|rarely|frequently|seldom|sometimes)\\b");

    private final Question question;
    private final Problems problems;

    StemChecks(Question question, Problems problems) {
        this.question = question;
        this.problems = problems;
    }

    void check() {
        String stem = question.stem().plain();
        mark(CHOOSE.matcher(stem).replaceFirst(""));
        length(stem);
        Passage.of(question.stem()).forEach(this::negative);
        Passage.of(question.stem()).forEach(passage -> vague(passage.text(), passage));
        question.shape().choices().forEach(this::vague);
    }

    private void mark(String stem) {
        if (!stem.endsWith("?") && !ORDERS.contains(question.shape().kind())) {
            problems.add(
                    question.at(),
                    Check.STEM_MARK,
                    "the question "
                            + Excerpt.ends(stem)
                            + " does not end in a question mark; ask a full question that can be"
                            + " answered without the options");
        }
    }

    private void length(String stem) {
        int words = Readability.words(stem).size();
        if (words > LONGEST) {
            problems.add(
                    question.at(),
                    Check.STEM_LONG,
                    "the question "
                            + Excerpt.ends(stem)
                            + " has "
                            + words
                            + " words; ask it in at most "
                            + LONGEST
                            + " and leave out what is not needed for the answer");
        }
    }

    private void negative(Passage passage) {
        Matcher negative = NEGATIVE.matcher(passage.text());
        if (negative.find()) {
            int group = negative.group(1) == null ? 0 : 1;
            problems.add(
                    passage.at(negative.start(group)),
                    Check.STEM_NEGATIVE,
                    "\""
                            + negative.group(group)
                            + "\" in "
                            + Excerpt.around(
                                    passage.text(), negative.start(group), negative.end(group))
                            + " is easily read over; ask for what is true");
        }
    }

    private void vague(String text, Passage passage) {
        Matcher vague = VAGUE.matcher(text);
        while (vague.find()) {
            vague(vague, text, passage.at(vague.start()));
        }
    }

    private void vague(Option option) {
        String text = option.text().plain();
        Matcher vague = VAGUE.matcher(text);
        while (vague.find()) {
            vague(vague, text, option.at());
        }
    }

    private void vague(Matcher vague, String text, Position at) {
        problems.add(
                at,
                Check.ITEM_VAGUE,
                "\""
                        + vague.group()
                        + "\" in "
                        + Excerpt.around(text, vague.start(), vague.end())
                        + " means something else to every reader; write how many, how much or when");
    }
}
