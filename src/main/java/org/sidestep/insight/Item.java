package org.sidestep.insight;

import java.util.List;
import java.util.Optional;

/**
 * What statistics need to know of one version of a question.
 *
 * @param id the question's id
 * @param version names what it measures
 * @param stem its words
 * @param kind the shape's name, such as {@code single}
 * @param options what a reader chooses from; none where an answer is filled in
 * @param blanks what is filled in; none where options are chosen
 * @param section address of the section that answers it; empty when there is none
 */
public record Item(
        String id,
        String version,
        String stem,
        String kind,
        List<Option> options,
        Blanks blanks,
        Optional<String> section) {

    /**
     * Something an answer may hold.
     *
     * @param right whether it is right to choose it
     */
    public record Option(String key, String label, boolean right) {}

    public Item {
        options = List.copyOf(options);
    }

    /** Whether one option is chosen among several. */
    public boolean isSingle() {
        return List.of("single", "true-false", "hotspot").contains(kind);
    }

    /** Whether options are chosen, rather than lines filled in. */
    public boolean isChoice() {
        return isSingle() || kind.equals("several");
    }

    /** How often a blind guess is right; nothing when that can't be said. */
    public Optional<Double> chance() {
        return isSingle() ? Optional.of(1.0 / options.size()) : Optional.empty();
    }
}
