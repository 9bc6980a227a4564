package org.sidestep.content;

import java.util.Locale;
import java.util.Optional;
import org.commonmark.node.CustomBlock;

/** A quote that begins with {@code [!KIND]}: a box in the text. */
public final class Callout extends CustomBlock {
    /** The boxes there are. Hints and whys stand in quizzes, the others in articles. */
    public enum Kind {
        KEY,
        WARNING,
        SURE,
        SEED,
        HINT,
        WHY;

        public static Optional<Kind> of(String word) {
            for (Kind kind : values()) {
                if (kind.name().equals(word)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final String word;
    private final String argument;

    Callout(String word, String argument) {
        this.word = word;
        this.argument = argument;
    }

    /** The word between {@code [!} and {@code ]}, as written. */
    public String word() {
        return word;
    }

    /** What follows the bracket on its line, such as {@code mixed}; may be empty. */
    public String argument() {
        return argument;
    }

    public Optional<Kind> kind() {
        return Kind.of(word);
    }
}
