package org.sidestep.content;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands between two headings.
 *
 * @param level of its heading; 0 for what stands above the first one
 * @param passages its words, the heading first
 */
public record Section(String title, int level, Position at, List<Passage> passages) {
    public Section {
        passages = List.copyOf(passages);
    }

    Section with(Section smaller) {
        var both = new ArrayList<>(passages);
        both.addAll(smaller.passages);
        return new Section(title, level, at, both);
    }

    /** Whether it stands under a heading. */
    public boolean isHeaded() {
        return level > 0;
    }
}
