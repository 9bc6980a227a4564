package org.sidestep.content;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Parsed Markdown that knows where it came from: a whole file, a part of one, or a text of its
 * front matter. The nodes are read, never changed, so one value can be rendered by many requests at
 * once. Those of a whole file take ten times the room of its words; where there is too little, they
 * are given up, and parsed again when someone asks.
 */
public final class MarkdownText {
    static final List<Extension> EXTENSIONS =
            List.of(
                    TablesExtension.create(),
                    StrikethroughExtension.create(),
                    AutolinkExtension.create(),
                    FootnotesExtension.create());
    private static final Parser PARSER =
            Parser.builder()
                    .extensions(EXTENSIONS)
                    .linkProcessor(new CitationParser())
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                    .maxOpenBlockParsers(50)
                    .postProcessor(new Constructs())
                    .build();

    private static final SourceFile NOWHERE = new SourceFile("-", "");

    private final SourceFile file;
    private final Position base;
    private final Supplier<List<Node>> nodes;
    private final boolean whole;
    private volatile Outline outline;

    private MarkdownText(SourceFile file, Supplier<List<Node>> nodes) {
        this.file = file;
        this.base = file.start();
        this.nodes = nodes;
        this.whole = true;
    }

    private MarkdownText(SourceFile file, Position base, List<? extends Node> nodes) {
        this.file = file;
        this.base = base;
        List<Node> kept = List.copyOf(nodes);
        this.nodes = () -> kept;
        this.whole = false;
    }

    /** The text of a whole file; line numbers are those of {@code body}. */
    public static MarkdownText parse(SourceFile file, String body) {
        List<Node> nodes = List.copyOf(children(PARSER.parse(body)));
        return new MarkdownText(file, () -> nodes);
    }

    /** The text of a file without its first lines, which are front matter. */
    static MarkdownText after(int lines, SourceFile file) {
        var nodes = new ParsedAgain(() -> body(lines, file));
        nodes.get();
        return new MarkdownText(file, nodes);
    }

    /** With blank lines instead, so that the parser's line numbers are the file's own. */
    private static String body(int lines, SourceFile file) {
        String text = file.text();
        int from = 0;
        for (int i = 0; i < lines; i++) {
            int end = text.indexOf('\n', from);
            from = end < 0 ? text.length() : end + 1;
        }
        return "\n".repeat(lines) + text.substring(from);
    }

    /** Keeps the nodes of a text as long as there is room for them. */
    private static final class ParsedAgain implements Supplier<List<Node>> {
        private final Supplier<String> body;
        private volatile SoftReference<List<Node>> nodes = new SoftReference<>(null);

        ParsedAgain(Supplier<String> body) {
            this.body = body;
        }

        @Override
        public List<Node> get() {
            List<Node> kept = nodes.get();
            if (kept == null) {
                kept = List.copyOf(children(PARSER.parse(body.get())));
                nodes = new SoftReference<>(kept);
            }
            return kept;
        }
    }

    /** A text of the front matter, rendered without the paragraph around it. */
    public static MarkdownText inline(SourceFile file, Located text) {
        var blocks = children(PARSER.parse(text.text()));
        boolean oneParagraph =
                blocks.size() == 1 && blocks.get(0) instanceof org.commonmark.node.Paragraph;
        return new MarkdownText(file, text.at(), oneParagraph ? children(blocks.get(0)) : blocks);
    }

    /** No text at all. */
    public static MarkdownText empty() {
        return words("");
    }

    /**
     * Plain words that come from no file, such as what a reader entered; they are never read as
     * Markdown.
     */
    public static MarkdownText words(String words) {
        return new MarkdownText(
                NOWHERE, NOWHERE.start(), words.isEmpty() ? List.of() : List.of(new Text(words)));
    }

    /** Some of this text's nodes as a text of their own. */
    public MarkdownText part(List<? extends Node> part) {
        return new MarkdownText(file, base, part);
    }

    public static List<Node> children(Node parent) {
        var children = new ArrayList<Node>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    public SourceFile file() {
        return file;
    }

    public List<Node> nodes() {
        return nodes.get();
    }

    public boolean isEmpty() {
        return nodes().isEmpty();
    }

    /** Whether these are plain words that come from no file. */
    boolean isOfNoFile() {
        return file == NOWHERE;
    }

    /** What is rendered: the nodes, or the document that they are, which shows footnotes below. */
    List<Node> roots() {
        List<Node> all = nodes();
        return whole && !all.isEmpty() ? List.of(all.get(0).getParent()) : all;
    }

    /** Its headings, and what it names; made when first asked for, and kept. */
    public Outline outline() {
        if (outline == null) {
            outline = Outline.of(this);
        }
        return outline;
    }

    /** The headings of the given level, in order. */
    public List<SectionHeading> headings() {
        var headings = new ArrayList<SectionHeading>();
        walk(
                node -> {
                    if (node instanceof SectionHeading heading) {
                        headings.add(heading);
                    }
                });
        return headings;
    }

    /** Where a node begins in the file. */
    public Position at(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.getSourceSpans().isEmpty()) {
                SourceSpan span = n.getSourceSpans().get(0);
                int column = span.getLineIndex() == 0 ? base.column() : 1;
                return file.at(base.line() + span.getLineIndex(), column + span.getColumnIndex());
            }
        }
        return base;
    }

    /** Shows every node to the visitor, parents before children, without recursion. */
    public void walk(Consumer<Node> visitor) {
        for (Node root : nodes()) {
            Node node = root;
            while (node != null) {
                visitor.accept(node);
                Node next = node.getFirstChild();
                while (next == null && node != root) {
                    next = node.getNext();
                    if (next == null) {
                        node = node.getParent();
                    }
                }
                node = next;
            }
        }
    }

    /** How many words there are in {@link #plain()}. */
    public int words() {
        return PlainText.words(nodes());
    }

    /** The words alone, without any marks; citations and pictures are left out. */
    public String plain() {
        return PlainText.of(nodes());
    }
}
