package org.sidestep.content;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How sure we are of what a section says: the levels of evidence that this site uses. */
public enum Sureness {
    /** Good reviews or guidelines agree. */
    STRONG,
    /** Several trials, some limits. */
    MODERATE,
    /** Small or before-and-after studies, laboratory studies. */
    WEAK,
    /** Studies disagree. */
    MIXED,
    /** Sensible advice from practice, little direct testing. */
    EXPERT;

    public static Optional<Sureness> of(String word) {
        return Arrays.stream(values()).filter(level -> level.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Sureness::word).toList();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
