package org.sidestep.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts what was found in order: by kind, then by page, each with the best of its sections. */
final class Grouping {
    /** How many of one kind are shown at most; who does not find it among them asks anew. */
    static final int MOST = 50;

    private static final int SECTIONS = 2;

    private final Marking marking;
    private final Optional<Kind> only;

    Grouping(Marking marking, Optional<Kind> only) {
        this.marking = marking;
        this.only = only;
    }

    /** A page and what of it was found. */
    private static final class Hit {
        private final Searchable best;
        private Optional<Searchable> page = Optional.empty();
        private final List<Searchable> sections = new ArrayList<>(SECTIONS);

        Hit(Searchable best) {
            this.best = best;
        }

        void add(Searchable one) {
            if (!one.isSection()) {
                page = Optional.of(one);
            } else if (sections.size() < SECTIONS) {
                sections.add(one);
            }
        }
    }

    /**
     * Marks the words in what is shown.
     *
     * @param found best first
     */
    List<Results.Group> groups(List<Searchable> found) throws IOException {
        Map<Kind, Map<String, Hit>> kinds = new EnumMap<>(Kind.class);
        for (Searchable one : found) {
            if (only.isEmpty() || only.get() == one.kind()) {
                kinds.computeIfAbsent(one.kind(), kind -> new LinkedHashMap<>())
                        .computeIfAbsent(one.page(), page -> new Hit(one))
                        .add(one);
            }
        }
        var groups = new ArrayList<Results.Group>();
        for (var entry : kinds.entrySet()) {
            groups.add(group(entry.getKey(), List.copyOf(entry.getValue().values())));
        }
        return groups;
    }

    private Results.Group group(Kind kind, List<Hit> hits) throws IOException {
        int shown = Math.min(hits.size(), only.isPresent() ? MOST : kind.first());
        var found = new ArrayList<Results.Found>();
        for (Hit hit : hits.subList(0, shown)) {
            found.add(found(hit));
        }
        return new Results.Group(kind, hits.size(), found);
    }

    private Results.Found found(Hit hit) throws IOException {
        var sections = new ArrayList<Results.Section>();
        for (Searchable section : hit.sections) {
            sections.add(
                    new Results.Section(
                            section.url(), marking.all(section.heading()), snippet(section)));
        }
        return new Results.Found(
                hit.best.page(),
                marking.all(hit.best.title()),
                hit.page.isPresent() ? snippet(hit.page.get()) : Marked.plain(""),
                sections);
    }

    /** A definition is shown whole, and of a quiz two questions; elsewhere one place will do. */
    private Marked snippet(Searchable one) throws IOException {
        return switch (one.kind()) {
            case TERM -> marking.all(one.text());
            case QUIZ -> marking.some(one.text(), 2);
            default -> marking.some(one.text(), 1);
        };
    }
}
