package org.sidestep.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.sidestep.database.Database;

/** What the pages of this room look at: the content, the answers counted, and the notes. */
public final class Insight {
    private final Supplier<Catalogue> catalogue;
    private final CountedAnswers answers;
    private final Responses responses;
    private final EditorNotes notes;
    private final Reports reports;
    private final Clock clock;
    private final boolean noting;
    private volatile Catalogue noted;

    /**
     * @param countedAtOnce of more answers than that no page waits for the count
     * @param noting whether changes of sections count: while an editor is still writing, they don't
     */
    public Insight(
            Database database,
            Supplier<Catalogue> catalogue,
            Clock clock,
            long countedAtOnce,
            boolean noting) {
        this.noting = noting;
        this.catalogue = catalogue;
        this.answers = new CountedAnswers(database, catalogue, clock, countedAtOnce);
        this.responses = new Responses(database);
        this.notes = new EditorNotes(database);
        this.reports = new Reports(database);
        this.clock = clock;
    }

    /** Notes which sections have changed since the last time, as soon as they are served. */
    public void noteSections() {
        var now = catalogue.get();
        if (noting && now != noted) {
            notes.note(now.sections(), today());
            noted = now;
        }
    }

    /** Counts the answers in the background. */
    public void prepare() {
        answers.begin();
    }

    /** The answers as they were counted last; nothing while that is done for the first time. */
    Optional<CountedAnswers.Counted> counted() {
        return answers.now();
    }

    /** What they tell of every question, with what editors have said of its earlier versions. */
    List<Judged> judged(Figures figures) {
        return figures.judged(notes.same());
    }

    /** How a question's blanks were filled in, with the versions that ask the same. */
    List<BlankCounts> filledIn(Item item) {
        if (item.blanks().blanks().isEmpty()) {
            return List.of();
        }
        var versions = new HashSet<>(notes.same().getOrDefault(item.id(), Set.of()));
        versions.add(item.version());
        return BlankCounts.of(item.blanks(), responses.to(item.id(), versions));
    }

    Catalogue catalogue() {
        return catalogue.get();
    }

    EditorNotes notes() {
        return notes;
    }

    Reports reports() {
        return reports;
    }

    boolean isSimulated() {
        return notes.isSimulated();
    }

    /** In which times of day are told. */
    ZoneId zone() {
        return clock.getZone();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
