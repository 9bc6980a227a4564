package org.sidestep.content;

import org.commonmark.node.CustomBlock;
import org.commonmark.node.Image;

/** A picture alone in its paragraph: a figure with a caption. Its only child is the picture. */
public final class FigureBlock extends CustomBlock {
    public Image image() {
        return (Image) getFirstChild();
    }
}
