package org.sidestep.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The answers counted at one moment, and what they tell of each question. */
final class Figures {
    private final Counts counts;
    private final Map<String, LocalDate> shown;
    private final Map<String, Versions> byQuestion = new ConcurrentHashMap<>();

    /** A question with its earlier versions, and which of them asked the same then. */
    private record Versions(Set<String> same, List<Judged> judged) {}

    private Figures(Counts counts, Map<String, LocalDate> shown) {
        this.counts = counts;
        this.shown = shown;
    }

    /** Judges every question at once, so that no page has to. */
    static Figures of(Counts counts, EditorNotes notes) {
        var figures = new Figures(counts, notes.firstShown());
        figures.judged(notes.same());
        return figures;
    }

    Counts counts() {
        return counts;
    }

    /**
     * Every question as it is asked now, each followed by its earlier versions; those are judged
     * anew of which an editor has said otherwise since.
     *
     * @param same the versions that ask the same as a question does now
     */
    List<Judged> judged(Map<String, Set<String>> same) {
        return counts.catalogue().quizzes().stream()
                .flatMap(
                        quiz ->
                                quiz.items().stream()
                                        .flatMap(item -> judged(item, quiz, same).stream()))
                .toList();
    }

    private List<Judged> judged(
            Item item, Catalogue.QuizItems quiz, Map<String, Set<String>> same) {
        var now = same.getOrDefault(item.id(), Set.of());
        return byQuestion
                .compute(
                        item.id(),
                        (id, known) ->
                                known != null && known.same().equals(now)
                                        ? known
                                        : new Versions(
                                                now, Judged.of(item, quiz, counts, now, shown)))
                .judged();
    }
}
