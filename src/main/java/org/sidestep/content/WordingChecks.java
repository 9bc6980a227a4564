package org.sidestep.content;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks what is said: sentences that run on, and strong words that no source stands behind. */
final class WordingChecks {
    static final int LONGEST_SENTENCE = 25;

    // Most letters begin none of them, and that is quicker to see than where a word begins.
    private static final Pattern WATCH_WORD =
            Pattern.compile(
                    "(?i)(?=[cflpt])\\b(?:causes?|caused|prevents?|prevented|cures?|cured|proven|fix(?:es|ed)?"
                            + "|turn(?:s|ed)? off|leads? to|led to)\\b");

    private final Problems problems;

    WordingChecks(Problems problems) {
        this.problems = problems;
    }

    void sentences(List<Passage> passages) {
        passages.stream().filter(passage -> passage.kind().isProse()).forEach(this::sentences);
    }

    void claims(List<Passage> passages) {
        passages.stream().filter(passage -> !passage.cited()).forEach(this::claims);
    }

    private void sentences(Passage passage) {
        for (Passage.Sentence sentence : passage.sentences()) {
            int words = sentence.words();
            if (words > LONGEST_SENTENCE) {
                problems.add(
                        sentence.at(),
                        Check.SENTENCE_LONG,
                        "the sentence "
                                + Excerpt.ends(sentence.text())
                                + " has "
                                + words
                                + " words; cut it into sentences of at most "
                                + LONGEST_SENTENCE);
            }
        }
    }

    private void claims(Passage passage) {
        for (Passage.Sentence sentence : passage.sentences()) {
            Matcher word = WATCH_WORD.matcher(sentence.text());
            while (word.find() && !sentence.text().endsWith("?")) {
                problems.add(
                        passage.at(sentence.from() + word.start()),
                        Check.WATCH_WORD,
                        "\""
                                + word.group()
                                + "\" in "
                                + Excerpt.around(sentence.text(), word.start(), word.end())
                                + " claims much and no source stands beside it; add `[@key]`, or say"
                                + " less, such as \"may\" or \"goes together with\"");
            }
        }
    }
}
