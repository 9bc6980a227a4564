package org.sidestep.content;

import org.commonmark.node.CustomBlock;
import org.commonmark.node.Link;

/**
 * A link alone in its paragraph to a question or an exercise: it stands there itself. Its only
 * child is the link.
 */
public final class Embed extends CustomBlock {
    public Link link() {
        return (Link) getFirstChild();
    }
}
