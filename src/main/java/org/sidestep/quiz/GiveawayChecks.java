package org.sidestep.quiz;

import java.util.List;
import org.sidestep.content.Check;
import org.sidestep.content.Problems;
import org.sidestep.content.Readability;

/** Checks that no question of a quiz gives the answer to another one. */
final class GiveawayChecks {
    /** A single word, such as a muscle's name, must be free to come up everywhere. */
    private static final int FEWEST_WORDS = 2;

    private GiveawayChecks() {}

    static void check(List<Question> questions, Problems problems) {
        for (Question asked : questions) {
            questions.stream()
                    .filter(other -> other != asked)
                    .forEach(other -> check(asked, other, problems));
        }
    }

    private static void check(Question asked, Question other, Problems problems) {
        String words = spaced(asked.stem().plain() + " " + asked.prompt().plain());
        other.shape().choices().stream()
                .filter(option -> option.right() && isNamed(option, words))
                .findFirst()
                .ifPresent(option -> report(asked, other, option, problems));
    }

    private static boolean isNamed(Option option, String words) {
        String text = option.text().plain();
        return Readability.words(text).size() >= FEWEST_WORDS && words.contains(spaced(text));
    }

    private static String spaced(String text) {
        return " " + Digest.normalised(text) + " ";
    }

    private static void report(Question asked, Question other, Option option, Problems problems) {
        problems.add(
                asked.at(),
                Check.ITEM_ANSWERED,
                "this question names \""
                        + option.text().plain()
                        + "\", the right option of #"
                        + other.id()
                        + "; say it in other words, or ask only one of the two");
    }
}
