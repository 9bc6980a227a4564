package org.sidestep.content;

import java.util.List;
import org.commonmark.node.CustomNode;

/**
 * {@code [@ferber2011]} or {@code [@neal2019; @rathleff2014, p. 3]}: the sources of what was just
 * said.
 */
public final class Citation extends CustomNode {
    /**
     * One source in the brackets.
     *
     * @param locator where in the source, such as {@code p. 3}; may be empty
     */
    public record Source(String key, String locator) {}

    private final List<Source> sources;

    Citation(List<Source> sources) {
        this.sources = List.copyOf(sources);
    }

    public List<Source> sources() {
        return sources;
    }
}
