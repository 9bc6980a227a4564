package org.sidestep.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.SplittingBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter.HighlightFlag;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.sidestep.search.Marked.Piece;

/** Marks words in texts, and picks the sentences that hold most of them. */
final class Marking {
    private static final int SNIPPET = 150;
    private static final float MIDDLE = 0.5f;
    private static final String GAP = " … ";
    private static final char LINE = '\n';

    /** The end of a line that is no sentence, such as the cell of a table. */
    private static final Pattern LOOSE_END = Pattern.compile("(?<![.!?:;,])\n(?!$)");

    private final Query words;
    private final UnifiedHighlighter whole = highlighter(WholeBreakIterator::new);
    private final UnifiedHighlighter sentences = highlighter(Marking::sentences);

    Marking(Query words) {
        this.words = words;
    }

    /** The whole text. */
    Marked all(String text) throws IOException {
        return text.isBlank() ? Marked.plain("") : mark(whole, text, 1);
    }

    /**
     * Some of the text, about a sentence or two; its beginning when it holds none of the words.
     *
     * @param most how many places in it
     */
    Marked some(String text, int most) throws IOException {
        return text.isBlank() ? Marked.plain("") : mark(sentences, text, most);
    }

    private Marked mark(UnifiedHighlighter highlighter, String text, int most) throws IOException {
        return (Marked) highlighter.highlightWithoutSearcher(Field.TEXT, words, text, most);
    }

    private static UnifiedHighlighter highlighter(Supplier<BreakIterator> parts) {
        return UnifiedHighlighter.builderWithoutSearcher(EnglishWords.STEMMED)
                .withFlags(
                        EnumSet.of(
                                HighlightFlag.PHRASES, HighlightFlag.PASSAGE_RELEVANCY_OVER_SPEED))
                .withBreakIterator(parts)
                .withMaxNoHighlightPassages(1)
                .withMaxLength(Integer.MAX_VALUE - 1)
                .withFormatter(new Pieces())
                .build();
    }

    private static BreakIterator sentences() {
        var sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        var lines = new SplittingBreakIterator(sentences, LINE);
        return LengthGoalBreakIterator.createClosestToLength(lines, SNIPPET, MIDDLE);
    }

    private static final class Pieces extends PassageFormatter {
        @Override
        public Marked format(Passage[] passages, String content) {
            var pieces = new ArrayList<Piece>();
            for (Passage passage : passages) {
                if (!pieces.isEmpty()) {
                    pieces.add(new Piece(GAP, false));
                }
                add(passage, content, pieces);
            }
            return new Marked(pieces);
        }

        private static void add(Passage passage, String content, List<Piece> pieces) {
            int at = passage.getStartOffset();
            while (at < passage.getEndOffset() && Character.isWhitespace(content.charAt(at))) {
                at++;
            }
            for (int i = 0; i < passage.getNumMatches(); i++) {
                // Two of the words may be found in one place.
                int from = Math.max(at, passage.getMatchStarts()[i]);
                int to = passage.getMatchEnds()[i];
                if (to > from) {
                    add(content.substring(at, from), false, pieces);
                    add(content.substring(from, to), true, pieces);
                    at = to;
                }
            }
            add(content.substring(at, passage.getEndOffset()).stripTrailing(), false, pieces);
        }

        private static void add(String text, boolean marked, List<Piece> pieces) {
            if (!text.isEmpty()) {
                String line = LOOSE_END.matcher(text).replaceAll(" · ").replace(LINE, ' ');
                pieces.add(new Piece(line, marked));
            }
        }
    }
}
