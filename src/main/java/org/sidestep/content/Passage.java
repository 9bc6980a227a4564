package org.sidestep.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One run of words: a paragraph, a line of a list, a heading or a cell of a table, without any
 * marks. Every character knows its place in the file.
 */
public final class Passage {
    private final Kind kind;
    private final String text;
    private final boolean boxed;
    private final int label;
    private final boolean cited;
    private final List<Linked> links;
    private final List<Piece> pieces;
    private List<Sentence> sentences;

    /**
     * Gathers what is known of a passage.
     *
     * @param label how many characters at its beginning are a label in bold type
     * @param pieces where its stretches of text begin, in the file and in {@code text}; in order
     */
    Passage(
            Kind kind,
            String text,
            boolean boxed,
            int label,
            boolean cited,
            List<Linked> links,
            List<Piece> pieces) {
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException("a passage stands somewhere: " + text);
        }
        this.kind = kind;
        this.text = text;
        this.boxed = boxed;
        this.label = label;
        this.cited = cited;
        this.links = List.copyOf(links);
        this.pieces = List.copyOf(pieces);
    }

    /** What the words are part of. */
    public enum Kind {
        PARAGRAPH,
        ITEM,
        HEADING,
        CELL,
        /** The words of a link that stands for what it embeds. */
        EMBED;

        /** Whether the words form sentences, so that it makes sense to count them. */
        public boolean isProse() {
            return this == PARAGRAPH || this == ITEM;
        }
    }

    /** A stretch of characters that stand beside each other in the file too. */
    record Piece(int from, Position at, boolean code) {
        Position at(int offset) {
            return new Position(at.file(), at.line(), at.column() + Math.max(0, offset - from));
        }
    }

    /** The characters {@code from} to {@code to} are a link. */
    public record Linked(String destination, int from, int to) {
        private static final String GLOSSARY = "glossary:";

        public boolean holds(int offset) {
            return from <= offset && offset < to;
        }

        /** The id of the glossary term that it leads to. */
        public Optional<String> term() {
            return destination.startsWith(GLOSSARY)
                    ? Optional.of(destination.substring(GLOSSARY.length()))
                    : Optional.empty();
        }
    }

    /**
     * A sentence and where it begins.
     *
     * @param from its first character in the passage
     */
    public record Sentence(String text, int from, Position at, Readability counted) {
        public int words() {
            return counted.words();
        }
    }

    /** The passages of a text in their order; empty ones are left out. */
    public static List<Passage> of(MarkdownText text) {
        return new PassageReader(text).read();
    }

    public Kind kind() {
        return kind;
    }

    public String text() {
        return text;
    }

    /** Whether it stands in a box. */
    boolean boxed() {
        return boxed;
    }

    /** How many characters at its beginning are a label in bold type. */
    int label() {
        return label;
    }

    /** Whether a citation stands in the same paragraph, list item, table row or box. */
    boolean cited() {
        return cited;
    }

    public List<Linked> links() {
        return links;
    }

    /** Its sentences, which are looked for when someone asks: that takes longer than all else. */
    public List<Sentence> sentences() {
        if (sentences == null) {
            sentences = cut();
        }
        return sentences;
    }

    private List<Sentence> cut() {
        var cut = new ArrayList<Sentence>();
        int from = 0;
        for (String sentence : Readability.sentences(text)) {
            from = Math.max(from, text.indexOf(sentence, from));
            cut.add(new Sentence(sentence, from, at(from), Readability.of(List.of(sentence))));
            from += sentence.length();
        }
        return List.copyOf(cut);
    }

    /** Where a character stands in the file. */
    public Position at(int offset) {
        return piece(offset).at(offset);
    }

    /** Whether a character stands between backticks, where signs mean themselves. */
    boolean isCode(int offset) {
        return piece(offset).code();
    }

    private Piece piece(int offset) {
        int first = 0;
        int last = pieces.size() - 1;
        while (first < last) {
            int middle = (first + last + 1) >>> 1;
            if (pieces.get(middle).from() <= offset) {
                first = middle;
            } else {
                last = middle - 1;
            }
        }
        return pieces.get(first);
    }
}
