package org.sidestep.web;

/**
 * Something an editor must mend, as the preview shows it.
 *
 * @param place file, line and column, such as {@code articles/anatomy.md:12:5}
 * @param message what is wrong and what to write instead
 * @param excerpt the lines around the place with a caret; empty when they cannot be shown
 */
public record Mistake(String place, String message, String excerpt) {
    /** As the console shows it. */
    @Override
    public String toString() {
        return place + ": error: " + message + (excerpt.isEmpty() ? "" : "\n" + excerpt);
    }
}
