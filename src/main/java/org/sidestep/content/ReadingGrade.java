package org.sidestep.content;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How hard the paragraphs and lists of a text are to read.
 *
 * @param plain with each term that the text links to the glossary counted as one short word,
 *     because its definition is at hand
 * @param longest the longest sentence; empty when there is none
 */
public record ReadingGrade(Readability all, Readability plain, Optional<Passage.Sentence> longest) {

    private static final Readability NOTHING = Readability.of(List.of());

    public static ReadingGrade of(Prose prose) {
        List<Passage> passages = prose.passages();
        return of(passages, terms(passages));
    }

    /**
     * @param terms words that are explained at hand
     */
    static ReadingGrade of(List<Passage> passages, Optional<Pattern> terms) {
        List<Passage.Sentence> sentences =
                passages.stream()
                        .filter(passage -> passage.kind().isProse())
                        .flatMap(passage -> passage.sentences().stream())
                        .toList();
        return new ReadingGrade(
                sentences.stream()
                        .map(Passage.Sentence::counted)
                        .reduce(NOTHING, Readability::plus),
                sentences.stream()
                        .map(sentence -> without(terms, sentence))
                        .reduce(NOTHING, Readability::plus),
                sentences.stream().max(Comparator.comparingInt(Passage.Sentence::words)));
    }

    /** The words that link to the glossary, wherever they stand in the text. */
    static Optional<Pattern> terms(List<Passage> passages) {
        var terms =
                new TreeSet<String>(
                        Comparator.comparing(String::length)
                                .reversed()
                                .thenComparing(term -> term));
        for (Passage passage : passages) {
            passage.links().stream()
                    .filter(link -> link.term().isPresent() && link.from() < link.to())
                    .forEach(
                            link ->
                                    terms.add(
                                            passage.text()
                                                    .substring(
                                                            link.from(),
                                                            Math.min(
                                                                    link.to(),
                                                                    passage.text().length()))));
        }
        return terms.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Pattern.compile(
                                terms.stream()
                                        .map(Pattern::quote)
                                        .collect(
                                                Collectors.joining("|", "(?iU)\\b(?:", ")s?\\b"))));
    }

    private static Readability without(Optional<Pattern> terms, Passage.Sentence sentence) {
        if (terms.isEmpty()) {
            return sentence.counted();
        }
        var term = terms.get().matcher(sentence.text());
        return term.find() ? Readability.of(List.of(term.replaceAll("it"))) : sentence.counted();
    }
}
