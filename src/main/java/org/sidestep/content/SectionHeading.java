package org.sidestep.content;

import org.commonmark.node.Heading;

/** A heading with its address on the page: {@code ## What keeps you level {#level}}. */
public final class SectionHeading extends Heading {
    private final String id;
    private final boolean fixed;

    SectionHeading(int level, String id, boolean fixed) {
        setLevel(level);
        this.id = id;
        this.fixed = fixed;
    }

    public String id() {
        return id;
    }

    /** Whether the editor wrote the id; otherwise it was made from the heading's words. */
    public boolean fixed() {
        return fixed;
    }
}
