package org.sidestep;

import java.util.List;
import org.sidestep.content.Check;
import org.sidestep.content.Entry;
import org.sidestep.content.Problems;

/** Finds what {@code new} and {@code import} wrote for an editor to replace. */
final class SampleChecks {
    private static final List<String> SAMPLES =
            List.of(
                    "What this article says, in one sentence.",
                    "The most useful thing to know comes first",
                    "Write one thought in each short paragraph",
                    "What this exercise is for, in one sentence.",
                    "Say how sure we are, and why",
                    "What this quiz asks about, in one sentence.",
                    "Say what these questions ask about.",
                    "What does the article say first?",
                    "What the reader should remember",
                    "What many people believe",
                    "What sounds likely",
                    "Say again why it is so.",
                    "Say what is wrong with it, and what is right.",
                    "Say how to tell the difference.",
                    "Say where to look, not what the answer is.",
                    "Explain why the answer is right.",
                    "[what the article says]");

    private final Contents all;
    private final Problems problems;

    SampleChecks(Contents all, Problems problems) {
        this.all = all;
        this.problems = problems;
    }

    /** Warns of samples in files that are no drafts any more. */
    void check() {
        all.entries().parallelStream().filter(entry -> !entry.draft()).forEach(this::check);
    }

    private void check(Entry entry) {
        int number = 0;
        for (String line : entry.file().lines()) {
            number++;
            for (String sample : SAMPLES) {
                int at = line.indexOf(sample);
                if (at >= 0) {
                    problems.add(
                            entry.file().at(number, at + 1),
                            Check.SAMPLE_LEFT,
                            "\"%s\" is what a draft begins with; write your own words instead"
                                    .formatted(sample));
                }
            }
        }
    }
}
