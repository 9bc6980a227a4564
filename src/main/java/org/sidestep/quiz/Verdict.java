package org.sidestep.quiz;

import java.util.Locale;

/** How an answer turned out. */
public enum Verdict {
    RIGHT,
    PARTLY,
    WRONG,
    /** “I don’t know”: no points, and no guess either. */
    UNKNOWN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
