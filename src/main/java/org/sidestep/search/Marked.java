package org.sidestep.search;

import java.util.List;

/** A text in which the words that were looked for are marked. */
public record Marked(List<Piece> pieces) {
    /** A stretch of plain text. */
    public record Piece(String text, boolean marked) {}

    public Marked {
        pieces = List.copyOf(pieces);
    }

    static Marked plain(String text) {
        return new Marked(text.isEmpty() ? List.of() : List.of(new Piece(text, false)));
    }

    public boolean isEmpty() {
        return pieces.isEmpty();
    }
}
