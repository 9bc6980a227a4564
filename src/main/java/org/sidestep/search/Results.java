package org.sidestep.search;

import java.util.List;
import java.util.Optional;

/**
 * What was found.
 *
 * @param shownFor what was looked for instead of what was typed, when that stands nowhere
 * @param few whether nothing has most of the words, and these have some
 * @param groups at least one result each
 */
public record Results(Optional<String> shownFor, boolean few, List<Group> groups) {
    /**
     * The results of one kind, best first.
     *
     * @param count how many there are, with those not shown
     */
    public record Group(Kind kind, int count, List<Found> found) {
        public Group {
            found = List.copyOf(found);
        }

        public boolean hasMore() {
            return count > found.size();
        }
    }

    /**
     * A page that was found.
     *
     * @param snippet some of its words; empty when only the sections are about it
     * @param sections the best of its sections
     */
    public record Found(String url, Marked title, Marked snippet, List<Section> sections) {
        public Found {
            sections = List.copyOf(sections);
        }
    }

    /** A section of a page. */
    public record Section(String url, Marked heading, Marked snippet) {}

    public Results {
        groups = List.copyOf(groups);
    }

    static Results none() {
        return new Results(Optional.empty(), false, List.of());
    }

    public int count() {
        return groups.stream().mapToInt(Group::count).sum();
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }
}
