package org.sidestep.web;

import java.util.List;

/**
 * What the layout adds to every page for an editor.
 *
 * @param version changes with each change of the content or the assets
 * @param mistakes what is to be mended, the first few
 * @param more how many mistakes are not shown
 */
public record PreviewFrame(String version, List<Mistake> mistakes, int more) {
    public PreviewFrame {
        mistakes = List.copyOf(mistakes);
    }

    /** Nothing wrong yet. */
    public static PreviewFrame empty() {
        return new PreviewFrame("", List.of(), 0);
    }

    /** How many mistakes there are. */
    public int count() {
        return mistakes.size() + more;
    }
}
