package org.sidestep.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One version of a question with what its answers tell.
 *
 * @param current whether it is the question as it is asked now, together with the versions that ask
 *     the same
 * @param version which one it is
 * @param since the day it was first shown
 * @param merged whether it is counted together with the current one too
 */
record Judged(
        Item item,
        Catalogue.QuizItems quiz,
        boolean current,
        String version,
        Optional<LocalDate> since,
        boolean merged,
        VersionCounts counts,
        Optional<ItemStatistics> statistics,
        List<Flag> flags) {

    /** By which the table of questions can be sorted. */
    enum Order {
        QUIZ,
        FLAGS,
        ANSWERS,
        RIGHT,
        DISCRIMINATION,
        TIME;

        static Order of(String word) {
            for (Order order : values()) {
                if (order.word().equals(word)) {
                    return order;
                }
            }
            return QUIZ;
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** Most answered, hardest, least discriminating, slowest or most urgent first. */
        Comparator<Judged> comparator() {
            return switch (this) {
                case QUIZ -> Comparator.comparingInt(judged -> 0);
                case FLAGS -> Comparator.comparingInt(Judged::urgency);
                case ANSWERS -> Comparator.comparingLong((Judged judged) -> -judged.n());
                case RIGHT -> Comparator.comparingDouble(Judged::p);
                case DISCRIMINATION -> Comparator.comparingDouble(Judged::r);
                case TIME -> Comparator.comparingInt((Judged judged) -> -judged.median());
            };
        }
    }

    /** A question as it is asked now, followed by its earlier versions. */
    static List<Judged> of(
            Item item,
            Catalogue.QuizItems quiz,
            Counts counts,
            Set<String> same,
            Map<String, LocalDate> shown) {
        var versions = new ArrayList<Judged>();
        versions.add(current(item, quiz, counts.together(item, same), shown));
        counts.versions(item.id()).stream()
                .filter(version -> !version.equals(item.version()))
                .sorted(
                        Comparator.comparing((String v) -> shown.getOrDefault(v, LocalDate.EPOCH))
                                .reversed())
                .map(version -> earlier(item, quiz, counts, version, same, shown))
                .forEach(versions::add);
        return versions;
    }

    private static Judged current(
            Item item,
            Catalogue.QuizItems quiz,
            VersionCounts counts,
            Map<String, LocalDate> shown) {
        var statistics = ItemStatistics.of(counts.tally(), item.options());
        return new Judged(
                item,
                quiz,
                true,
                item.version(),
                Optional.ofNullable(shown.get(item.version())),
                false,
                counts,
                statistics,
                statistics.map(s -> Flag.of(s, item)).orElse(List.of()));
    }

    private static Judged earlier(
            Item item,
            Catalogue.QuizItems quiz,
            Counts counts,
            String version,
            Set<String> same,
            Map<String, LocalDate> shown) {
        var counted = counts.of(item.id(), version).orElseGet(VersionCounts::new);
        return new Judged(
                item,
                quiz,
                false,
                version,
                Optional.ofNullable(shown.get(version)),
                same.contains(version),
                counted,
                ItemStatistics.of(counted.tally(), List.of()),
                List.of());
    }

    long n() {
        return statistics.map(ItemStatistics::n).orElse(0L);
    }

    private double p() {
        return Gate.of(n()) == Gate.COUNTS
                ? Double.MAX_VALUE
                : statistics.orElseThrow().difficulty().value();
    }

    private double r() {
        return statistics
                .filter(s -> Gate.of(s.rested()) != Gate.COUNTS)
                .flatMap(ItemStatistics::discrimination)
                .map(Correlation::r)
                .orElse(Double.MAX_VALUE);
    }

    private int median() {
        return counts.times().quartiles().map(Times.Quartiles::median).orElse(0);
    }

    private int urgency() {
        return flags.isEmpty() ? Flag.Kind.values().length : flags.get(0).kind().ordinal();
    }

    /** How much better those did after reading who took the pretest; nothing when too few did. */
    Optional<PairedDifference> gain() {
        return Optional.of(counts.gain()).filter(gain -> Gate.of(gain.n()) != Gate.COUNTS);
    }
}
