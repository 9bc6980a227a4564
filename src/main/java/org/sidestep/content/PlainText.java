package org.sidestep.content;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Reads the words off a tree of nodes. */
final class PlainText extends AbstractVisitor {
    private static final Pattern SPACES = Pattern.compile("[ \\t]{2,}|\\t");
    private static final Pattern BEFORE_STOP = Pattern.compile(" ([.,;:?!])");

    private final StringBuilder words = new StringBuilder();

    private PlainText() {}

    static String of(List<Node> nodes) {
        String words = SPACES.matcher(read(nodes).toString().strip()).replaceAll(" ");
        return BEFORE_STOP.matcher(words).replaceAll("$1");
    }

    /** Counts what stands between spaces and is more than a sign. */
    static int words(List<Node> nodes) {
        // Of an array, because every charAt of a text with one curly quote looks at its bounds
        // twice.
        char[] text = read(nodes).toString().toCharArray();
        int words = 0;
        boolean inWord = false;
        for (char c : text) {
            boolean begins = !inWord && Character.isLetterOrDigit(c);
            words += begins ? 1 : 0;
            // Most are known without asking.
            boolean space = (c <= ' ' || c > '~') && Character.isWhitespace(c);
            inWord = begins || inWord && !space;
        }
        return words;
    }

    private static StringBuilder read(List<Node> nodes) {
        var plain = new PlainText();
        for (Node node : nodes) {
            node.accept(plain);
            plain.words.append(node instanceof org.commonmark.node.Block ? "\n" : "");
        }
        return plain.words;
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        words.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        words.append(' ');
    }

    /** HTML is no HTML here: the page shows it as it is written, and so it counts as words. */
    @Override
    public void visit(HtmlInline html) {
        words.append(html.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        words.append(html.getLiteral());
    }

    @Override
    public void visit(Image image) {
        // A picture's alternative text is no part of the sentence around it.
    }

    @Override
    public void visit(CustomNode node) {
        if (!(node instanceof Citation)) {
            visitChildren(node);
        }
    }
}
