package org.sidestep.quiz;

import java.util.Locale;

/** How sure a reader was of an answer; asked, never required, never scored. */
public enum Confidence {
    UNSAID,
    UNSURE,
    FAIRLY,
    CERTAIN;

    public static Confidence of(String word) {
        for (Confidence confidence : values()) {
            if (confidence.word().equals(word)) {
                return confidence;
            }
        }
        return UNSAID;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
