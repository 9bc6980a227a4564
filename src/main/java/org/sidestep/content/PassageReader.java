package org.sidestep.content;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Reads the passages off a tree of nodes. */
final class PassageReader {
    private static final String CLOSE_TO_WORD = ".,;:?!";

    /** How many inline nodes may lie around a word; deeper nesting is no prose. */
    private static final int DEEPEST = 12;

    private final MarkdownText source;
    private final List<Passage> passages = new ArrayList<>();
    private final Map<Node, Boolean> cited = new IdentityHashMap<>();

    private Node block;
    private final StringBuilder words = new StringBuilder();
    private final List<Passage.Piece> pieces = new ArrayList<>();
    private final List<Passage.Linked> links = new ArrayList<>();

    PassageReader(MarkdownText source) {
        this.source = source;
    }

    List<Passage> read() {
        source.walk(this::visit);
        close();
        return passages;
    }

    private void visit(Node node) {
        if (node instanceof Block || node instanceof TableCell) {
            close();
            block = node;
        } else if (node instanceof Text text) {
            word(text, text.getLiteral());
        } else if (node instanceof Code code) {
            word(code, code.getLiteral());
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            append(" ");
        }
    }

    private void word(Node node, String literal) {
        Node around = node.getParent();
        Link link = null;
        for (int i = 0; i < DEEPEST && around != null && !(around instanceof Block); i++) {
            if (around instanceof Image) {
                return;
            }
            link = around instanceof Link outer ? outer : link;
            around = around.getParent();
        }
        int from = append(literal);
        Position at = source.at(node);
        int dropped = literal.length() - (words.length() - from);
        var start = new Position(at.file(), at.line(), at.column() + dropped);
        pieces.add(new Passage.Piece(from, start, node instanceof Code));
        if (link != null) {
            links.add(new Passage.Linked(link.getDestination(), from, words.length()));
        }
    }

    /**
     * Adds words and tells where they begin. A citation that was left out leaves no gap before the
     * full stop after it, and no double one.
     */
    private int append(String literal) {
        int end = words.length();
        boolean gap = end > 0 && words.charAt(end - 1) == ' ';
        if (gap && !literal.isEmpty() && CLOSE_TO_WORD.indexOf(literal.charAt(0)) >= 0) {
            words.setLength(end - 1);
        }
        int from = words.length();
        words.append(gap && literal.startsWith(" ") ? literal.substring(1) : literal);
        return from;
    }

    private void close() {
        String text = words.toString().stripTrailing();
        if (!text.isBlank()) {
            Node unit = unit();
            boolean boxed = unit instanceof Callout;
            passages.add(new Passage(kind(), text, boxed, label(), isCited(unit), links, pieces));
        }
        words.setLength(0);
        pieces.clear();
        links.clear();
    }

    private Passage.Kind kind() {
        if (block instanceof Heading) {
            return Passage.Kind.HEADING;
        }
        if (block instanceof TableCell) {
            return Passage.Kind.CELL;
        }
        if (block instanceof Embed || block instanceof FigureBlock) {
            return Passage.Kind.EMBED;
        }
        return block != null && block.getParent() instanceof ListItem
                ? Passage.Kind.ITEM
                : Passage.Kind.PARAGRAPH;
    }

    private int label() {
        return block != null && block.getFirstChild() instanceof StrongEmphasis strong
                ? PlainText.of(MarkdownText.children(strong)).length()
                : 0;
    }

    /** The box, else the list item or table row, else the block that the words stand in. */
    private Node unit() {
        Node unit = block;
        for (Node node = block; node != null; node = node.getParent()) {
            if (node instanceof Callout) {
                unit = node;
            } else if ((node instanceof ListItem || node instanceof TableRow)
                    && (unit instanceof Paragraph || unit instanceof TableCell)) {
                unit = node;
            }
        }
        return unit;
    }

    private boolean isCited(Node unit) {
        return unit == null
                ? holdsCitation(source)
                : cited.computeIfAbsent(unit, one -> holdsCitation(source.part(List.of(one))));
    }

    private static boolean holdsCitation(MarkdownText text) {
        var found = new boolean[1];
        text.walk(node -> found[0] |= node instanceof Citation);
        return found[0];
    }
}
