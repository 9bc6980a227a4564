package org.sidestep.content;

import java.util.List;
import java.util.Optional;

/**
 * One run of words: a paragraph, a line of a list, a heading or a cell of a table, without any
 * marks. Every character knows its place in the file.
 *
 * @param boxed whether it stands in a box
 * @param label how many characters at its beginning are a label in bold type
 * @param cited whether a citation stands in the same paragraph, list item, table row or box
 * @param links the links in it
 * @param pieces where its stretches of text begin, in the file and in {@code text}; in order
 */
public record Passage(
        Kind kind,
        String text,
        boolean boxed,
        int label,
        boolean cited,
        List<Sentence> sentences,
        List<Linked> links,
        List<Piece> pieces) {
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

    public Passage {
        links = List.copyOf(links);
        sentences = List.copyOf(sentences);
        pieces = List.copyOf(pieces);
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException("a passage stands somewhere: " + text);
        }
    }

    /** The passages of a text in their order; empty ones are left out. */
    public static List<Passage> of(MarkdownText text) {
        return new PassageReader(text).read();
    }

    /** Where a character stands in the file. */
    public Position at(int offset) {
        return piece(pieces, offset).at(offset);
    }

    /** Whether a character stands between backticks, where signs mean themselves. */
    boolean isCode(int offset) {
        return piece(pieces, offset).code();
    }

    static Piece piece(List<Piece> pieces, int offset) {
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
