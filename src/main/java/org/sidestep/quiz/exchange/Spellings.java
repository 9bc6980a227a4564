package org.sidestep.quiz.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words that fill a gap, as far as they can be listed. */
final class Spellings {
    static final String ANY_CASE = "capital letters count there and do not here";

    private static final double ALL = 99.9;

    private final List<String> accepted = new ArrayList<>();
    private final Notes notes;

    Spellings(Notes notes) {
        this.notes = notes;
    }

    /**
     * Adds a spelling; a star in it, without a backslash before it, stands for any letters.
     *
     * @param percent what it is worth
     */
    void add(String word, double percent, String feedback) {
        String words = word.strip();
        if (percent < ALL) {
            leaveOut(words, "it is not wholly right");
        } else if (words.matches("(?s)(?:.*[^\\\\])?\\*.*")) {
            leaveOut(words, "its * stands for any letters there; list the spellings in the gap");
        } else if (words.contains("|") || words.contains("]]")) {
            leaveOut(words, "a gap can't hold | or ]]");
        } else {
            accepted.add(words.replace("\\*", "*"));
        }
        if (!feedback.isBlank()) {
            notes.add("the feedback on “" + words + "” has no place in a gap; left out");
        }
    }

    private void leaveOut(String words, String why) {
        notes.add("“" + words + "” is left out: " + why);
    }

    /** The gap; nothing when there is no word for it. */
    Optional<String> gap() {
        return accepted.isEmpty()
                ? notes.none("no word fills the gap; left out")
                : Optional.of(ImportedQuestion.gap(accepted));
    }
}
