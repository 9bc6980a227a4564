package org.sidestep.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.WordBreakSpellChecker;
import org.apache.lucene.search.spell.WordBreakSpellChecker.BreakSuggestionSortMethod;
import org.sidestep.search.EnglishWords.Word;

/** What a reader meant by words that stand nowhere, going by the words that do. */
final class Spelling {
    private static final float LIKENESS = 0.59f;
    private static final int SHORTEST = 3;

    private final IndexReader index;
    private final DirectSpellChecker typing = new DirectSpellChecker();
    private final WordBreakSpellChecker spaces = new WordBreakSpellChecker();

    Spelling(IndexReader index) {
        this.index = index;
        typing.setMinPrefix(0);
        typing.setMinQueryLength(SHORTEST);
        typing.setAccuracy(LIKENESS);
        spaces.setMaxChanges(1);
        spaces.setMinBreakWordLength(SHORTEST);
    }

    /**
     * The text with other words in the place of the unknown ones.
     *
     * @return empty when nothing is like them
     */
    Optional<String> corrected(String text, List<Word> words, List<Word> unknown)
            throws IOException {
        var corrected = new StringBuilder();
        int from = 0;
        for (Change change : changes(words, unknown)) {
            corrected.append(text, from, change.from).append(change.to);
            from = change.until;
        }
        return from == 0
                ? Optional.empty()
                : Optional.of(corrected.append(text.substring(from)).toString());
    }

    private record Change(int from, int until, String to) {}

    private List<Change> changes(List<Word> words, List<Word> unknown) throws IOException {
        var changes = new ArrayList<Change>();
        int changed = 0;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.from() < changed || !unknown.contains(word)) {
                continue;
            }
            Optional<Change> change = joined(words, i, changed);
            if (change.isEmpty()) {
                change = likest(word);
            }
            change.ifPresent(changes::add);
            changed = change.map(Change::until).orElse(changed);
        }
        return changes;
    }

    /** {@code knee cap} may be one word. */
    private Optional<Change> joined(List<Word> words, int i, int changed) throws IOException {
        for (int first = Math.max(0, i - 1); first <= i && first + 1 < words.size(); first++) {
            Word left = words.get(first);
            Word right = words.get(first + 1);
            String both = left.written() + right.written();
            if (left.from() >= changed && index.docFreq(new Term(Field.WORDS, both)) > 0) {
                return Optional.of(new Change(left.from(), right.to(), both));
            }
        }
        return Optional.empty();
    }

    private Optional<Change> likest(Word word) throws IOException {
        var term = new Term(Field.WORDS, word.written());
        var mode = SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX;
        for (var suggestion : typing.suggestSimilar(term, 1, index, mode)) {
            return Optional.of(new Change(word.from(), word.to(), suggestion.string));
        }
        var order = BreakSuggestionSortMethod.NUM_CHANGES_THEN_MAX_FREQUENCY;
        for (var parts : spaces.suggestWordBreaks(term, 1, index, mode, order)) {
            var apart = new ArrayList<String>();
            for (var part : parts) {
                apart.add(part.string);
            }
            return Optional.of(new Change(word.from(), word.to(), String.join(" ", apart)));
        }
        return Optional.empty();
    }
}
