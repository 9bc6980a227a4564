package org.sidestep.content;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/** Lets an editor find the line of a paragraph, a heading or an item: {@code data-line}. */
final class LineAttributes implements AttributeProvider {
    private static final Set<String> TAGS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "pre", "tr");

    private final boolean shown;
    private final Function<Node, Position> at;

    LineAttributes(boolean shown, Function<Node, Position> at) {
        this.shown = shown;
        this.at = at;
    }

    @Override
    public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
        if (shown && TAGS.contains(tagName)) {
            Position position = at.apply(node);
            attributes.put("data-line", position.file() + ":" + position.line());
        }
    }
}
