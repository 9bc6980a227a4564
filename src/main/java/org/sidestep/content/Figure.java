package org.sidestep.content;

import java.util.List;
import java.util.Optional;

/**
 * A drawing of static/figures.
 *
 * @param title a few words
 * @param description what can be seen, for someone who cannot see it
 * @param key the numbered structures, for the version with numbers instead of words
 * @param credit whom it was made from
 * @param svg the drawing itself
 * @param narrow the same drawing with numbers instead of words, for small screens
 */
public record Figure(
        String id,
        String title,
        String description,
        String caption,
        int width,
        int height,
        List<KeyEntry> key,
        String credit,
        String licence,
        String svg,
        Optional<Figure> narrow) {
    /**
     * One numbered structure of a figure.
     *
     * @param structure what the drawing calls it; empty when it is no shape of its own
     * @param part whether it is a place on that structure only
     * @param term its id in the glossary; may be empty
     */
    public record KeyEntry(
            int number, String name, String latin, String structure, boolean part, String term) {}

    public Figure {
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException(
                    "figure " + id + " has no size: " + width + " x " + height);
        }
        key = List.copyOf(key);
    }

    Figure withNarrow(Optional<Figure> other) {
        return new Figure(
                id, title, description, caption, width, height, key, credit, licence, svg, other);
    }
}
