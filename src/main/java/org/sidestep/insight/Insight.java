package org.sidestep.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    private volatile Held held = new Held(null, Map.of(), Map.of(), List.of());

    /** What was judged, and from what. */
    private record Held(
            Counts counts,
            Map<String, Set<String>> same,
            Map<String, LocalDate> shown,
            List<Judged> judged) {}

    /**
     * @param noting whether changes of sections count: while an editor is still writing, they don't
     */
    public Insight(Database database, Supplier<Catalogue> catalogue, Clock clock, boolean noting) {
        this.noting = noting;
        this.catalogue = catalogue;
        this.answers = new CountedAnswers(database, catalogue);
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
        answers.prepare();
    }

    /** Every question with its earlier versions; judged anew when there is anything new. */
    List<Judged> judged() {
        var counts = counts();
        var same = notes.same();
        var shown = notes.firstShown();
        Held last = held;
        if (last.counts() != counts || !last.same().equals(same) || !last.shown().equals(shown)) {
            last = new Held(counts, same, shown, Judged.all(counts, same, shown));
            held = last;
        }
        return last.judged();
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

    Counts counts() {
        return answers.now();
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

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
