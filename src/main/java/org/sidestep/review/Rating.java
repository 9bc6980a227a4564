package org.sidestep.review;

import java.util.Locale;

/** How well something was remembered, as FSRS numbers it: 1 for forgotten to 4 for easily. */
public enum Rating {
    AGAIN,
    HARD,
    GOOD,
    EASY;

    int number() {
        return ordinal() + 1;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
