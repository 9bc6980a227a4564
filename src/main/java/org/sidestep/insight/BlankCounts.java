package org.sidestep.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How one blank was filled in.
 *
 * @param n how often it was filled in at all
 * @param entries what may be filled in, in its order; where anything may be typed, what was, the
 *     most frequent first
 */
record BlankCounts(Blanks.Blank blank, long n, List<Entry> entries) {

    /** What was filled in, and how often. */
    record Entry(String text, boolean right, long n) {}

    BlankCounts {
        entries = List.copyOf(entries);
    }

    /**
     * Counts a question's blanks.
     *
     * @param responses how often each answer was given, as it is stored
     */
    static List<BlankCounts> of(Blanks blanks, Map<String, Long> responses) {
        var counted = new ArrayList<Map<String, Entry>>();
        blanks.blanks().forEach(blank -> counted.add(new HashMap<>()));
        responses.forEach((stored, n) -> count(blanks.reader().apply(stored), n, counted));
        var counts = new ArrayList<BlankCounts>();
        for (Blanks.Blank blank : blanks.blanks()) {
            counts.add(of(blank, counted.get(counts.size())));
        }
        return counts;
    }

    private static void count(
            List<Blanks.Filled> filled, long n, List<Map<String, Entry>> counted) {
        for (int i = 0; i < Math.min(filled.size(), counted.size()); i++) {
            var one = filled.get(i);
            if (!one.text().isEmpty()) {
                counted.get(i)
                        .merge(
                                one.text(),
                                new Entry(one.text(), one.right(), n),
                                (a, b) -> new Entry(a.text(), a.right(), a.n() + b.n()));
            }
        }
    }

    private static BlankCounts of(Blanks.Blank blank, Map<String, Entry> counted) {
        long n = counted.values().stream().mapToLong(Entry::n).sum();
        List<Entry> entries =
                blank.choices().isEmpty()
                        ? counted.values().stream()
                                .sorted(
                                        Comparator.comparingLong(Entry::n)
                                                .reversed()
                                                .thenComparing(Entry::text))
                                .toList()
                        : blank.choices().stream()
                                .map(choice -> counted.getOrDefault(choice, never(choice, blank)))
                                .toList();
        return new BlankCounts(blank, n, entries);
    }

    private static Entry never(String choice, Blanks.Blank blank) {
        return new Entry(choice, choice.equals(blank.expected()), 0);
    }
}
