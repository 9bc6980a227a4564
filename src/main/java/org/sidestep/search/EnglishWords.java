package org.sidestep.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts English text into words: in small letters, without accents and without {@code 's}; either as
 * written, or without their endings (Porter 1980, <i>An algorithm for suffix stripping</i>). No
 * word is left out, because {@code it} is one in most texts and a name in {@code IT band}.
 */
final class EnglishWords extends Analyzer {
    static final EnglishWords WRITTEN = new EnglishWords(false);
    static final EnglishWords STEMMED = new EnglishWords(true);

    private static final Set<String> COMMON =
            Set.of(
                    ("a about am an and any are as at be been but by can could did do does for from"
                                    + " had has have how i if in into is it its many me much my no not of on"
                                    + " or our should so such than that the their them then there"
                                    + " these they this those to was we were what when where which"
                                    + " who why will with would you your")
                            .split(" "));

    /** Unicode sees one word in {@code note:this} and {@code hip_drop}; a reader sees two. */
    private static final NormalizeCharMap SIGNS = signs();

    private final boolean stemmed;

    private EnglishWords(boolean stemmed) {
        this.stemmed = stemmed;
    }

    /**
     * A word of a text.
     *
     * @param from its first character there
     * @param to the one after its last
     */
    record Word(String written, String stem, int from, int to) {
        boolean isCommon() {
            return EnglishWords.isCommon(written);
        }
    }

    /** Whether almost every text holds the word, so that it says nothing of what is looked for. */
    static boolean isCommon(String word) {
        return COMMON.contains(word);
    }

    static List<Word> of(String text) {
        var stems = STEMMED.words(text);
        var words = new ArrayList<Word>();
        for (Word word : WRITTEN.words(text)) {
            words.add(new Word(word.written, stems.get(words.size()).written, word.from, word.to));
        }
        return words;
    }

    static List<String> stems(String text) {
        return STEMMED.words(text).stream().map(Word::written).toList();
    }

    private List<Word> words(String text) {
        var words = new ArrayList<Word>();
        try (TokenStream stream = tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                String word = term.toString();
                words.add(new Word(word, word, place.startOffset(), place.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("cutting a text into words", e);
        }
        return words;
    }

    private static NormalizeCharMap signs() {
        var signs = new NormalizeCharMap.Builder();
        signs.add(":", " ");
        signs.add("_", " ");
        return signs.build();
    }

    @Override
    protected Reader initReader(String field, Reader text) {
        return new MappingCharFilter(SIGNS, text);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var cut = new StandardTokenizer();
        TokenStream words = normalized(new EnglishPossessiveFilter(cut));
        return new TokenStreamComponents(cut, stemmed ? new PorterStemFilter(words) : words);
    }

    private static TokenStream normalized(TokenStream words) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(words));
    }
}
