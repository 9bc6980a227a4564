package org.sidestep.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.sidestep.search.EnglishWords.Word;

/**
 * What a reader asked for, in words of the index.
 *
 * @param wishes what each result should be about
 * @param unknown the words that stand nowhere, and are no beginning of one that does
 */
record Meaning(List<Wish> wishes, List<Word> unknown) {
    private static final int MOST_ENDINGS = 24;
    private static final int ENOUGH_TO_GO_ON = 4;

    /**
     * One thing asked for: a word or a name.
     *
     * @param stems of the words as they were typed
     * @param quoted whether the words must stand beside each other
     * @param endings words that the last one may be the beginning of
     * @param others other names of the same thing
     */
    record Wish(List<String> stems, boolean quoted, Set<String> endings, Set<List<String>> others) {
        /** The words that say something without the others: not {@code it} of {@code IT band}. */
        List<String> telling() {
            return stems.stream().filter(stem -> !EnglishWords.isCommon(stem)).toList();
        }
    }

    Meaning {
        wishes = List.copyOf(wishes);
        unknown = List.copyOf(unknown);
    }

    /** Of all that was typed, in its order. */
    List<String> stems() {
        return wishes.stream().flatMap(wish -> wish.stems().stream()).toList();
    }

    static Meaning of(ReaderQuery query, Names names, IndexReader index) throws IOException {
        return new Reading(names, index).read(query);
    }

    private static final class Reading {
        private final Names names;
        private final IndexReader index;
        private final List<Wish> wishes = new ArrayList<>();
        private final List<Word> unknown = new ArrayList<>();

        Reading(Names names, IndexReader index) {
            this.names = names;
            this.index = index;
        }

        Meaning read(ReaderQuery query) throws IOException {
            var parts = query.parts();
            boolean onlyCommon = query.words().stream().allMatch(Word::isCommon);
            for (int i = 0; i < parts.size(); i++) {
                var words = parts.get(i).words();
                if (parts.get(i).quoted()) {
                    addQuoted(words);
                } else {
                    add(words, onlyCommon, i == parts.size() - 1);
                }
            }
            return new Meaning(wishes, unknown);
        }

        private void addQuoted(List<Word> words) throws IOException {
            wishes.add(new Wish(stems(words), true, Set.of(), Set.of()));
            for (Word word : words) {
                if (!isKnown(word)) {
                    unknown.add(word);
                }
            }
        }

        private void add(List<Word> words, boolean common, boolean last) throws IOException {
            for (int i = 0; i < words.size(); i++) {
                var name = names.at(words, i);
                if (name.isPresent()) {
                    int to = i + name.get().words();
                    var others = name.get().others();
                    wishes.add(new Wish(stems(words.subList(i, to)), false, Set.of(), others));
                    i = to - 1;
                } else if (common || !words.get(i).isCommon()) {
                    add(words.get(i), last && i == words.size() - 1);
                }
            }
        }

        private void add(Word word, boolean last) throws IOException {
            boolean known = isKnown(word);
            boolean goesOn = last && (!known || word.written().length() >= ENOUGH_TO_GO_ON);
            Set<String> endings = goesOn ? endings(word) : Set.of();
            if (!known && endings.isEmpty()) {
                unknown.add(word);
            }
            wishes.add(new Wish(List.of(word.stem()), false, endings, Set.of()));
        }

        private boolean isKnown(Word word) throws IOException {
            for (String field : Field.OWN.keySet()) {
                if (index.docFreq(new Term(field, word.stem())) > 0) {
                    return true;
                }
            }
            return false;
        }

        /** The stems of the words that begin so. */
        private Set<String> endings(Word word) throws IOException {
            var stems = new TreeSet<String>();
            Terms terms = MultiTerms.getTerms(index, Field.WORDS);
            if (terms == null) {
                return stems;
            }
            var beginning = new BytesRef(word.written());
            TermsEnum all = terms.iterator();
            if (all.seekCeil(beginning) == TermsEnum.SeekStatus.END) {
                return stems;
            }
            for (BytesRef term = all.term();
                    term != null
                            && StringHelper.startsWith(term, beginning)
                            && stems.size() < MOST_ENDINGS;
                    term = all.next()) {
                stems.addAll(EnglishWords.stems(term.utf8ToString()));
            }
            stems.remove(word.stem());
            return stems;
        }

        private static List<String> stems(List<Word> words) {
            return words.stream().map(Word::stem).toList();
        }
    }
}
