package org.sidestep.content;

import java.util.Comparator;

/**
 * One mistake in the content, where it is, and what to write instead. A value: problems are
 * collected, never thrown.
 *
 * @param message names what is wrong, quotes the editor's own words and says what to write
 */
public record Problem(Position position, Check check, String message)
        implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::position)
                    .thenComparing(Problem::check)
                    .thenComparing(Problem::message);

    public Problem {
        if (message.isBlank()) {
            throw new IllegalArgumentException(
                    "a problem needs a message: " + position + " " + check);
        }
    }

    public Severity severity() {
        return check.severity();
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** The line that {@code check} prints: {@code file:line:column: severity: message}. */
    @Override
    public String toString() {
        return position + ": " + severity().word() + ": " + message;
    }
}
