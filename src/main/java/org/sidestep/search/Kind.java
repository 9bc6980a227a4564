package org.sidestep.search;

import java.util.Optional;

/** What can be found, in the order in which results are shown. */
public enum Kind {
    ARTICLE("articles", 6),
    EXERCISE("exercises", 4),
    TERM("glossary", 4),
    QUIZ("quizzes", 3),
    PAGE("pages", 2);

    private final String word;
    private final int first;

    Kind(String word, int first) {
        this.word = word;
        this.first = first;
    }

    /** As addresses and messages name it. */
    public String word() {
        return word;
    }

    /** How many are shown beside the other kinds. */
    int first() {
        return first;
    }

    static Optional<Kind> of(String word) {
        for (Kind kind : values()) {
            if (kind.word.equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
