package org.sidestep.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something an editor should do about a question, raised only where limits, not points, say so.
 *
 * @param option the option it is about; empty when it is about the whole question
 */
public record Flag(Kind kind, Optional<Item.Option> option) {
    /** What to do, the most urgent first. */
    public enum Kind {
        /** Good readers get it wrong: the key may be wrong. */
        CHECK_KEY,
        /** Good readers choose a wrong option. */
        AMBIGUOUS,
        /** Many are certain of the same wrong option: improve the text, not the question. */
        MISCONCEPTION,
        /** It is answered as by guessing. */
        GUESSING,
        /** Nearly everybody gets it right. */
        TOO_EASY,
        /** Nearly nobody chooses a wrong option. */
        OPTION_NOT_WORKING;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final double MISCONCEIVED = 0.20;
    private static final double EASY = 0.95;
    private static final double NOT_WORKING = 0.05;

    /** All flags of a question, the most urgent first. */
    public static List<Flag> of(ItemStatistics statistics, Item item) {
        var flags = new ArrayList<Flag>();
        if (Gate.of(statistics.rested()) == Gate.FULL) {
            byRest(statistics, item, flags);
        }
        if (Gate.of(statistics.n()) == Gate.FULL) {
            if (item.isChoice()) {
                statistics.wrong().stream()
                        .filter(option -> option.certain() >= MISCONCEIVED * statistics.n())
                        .forEach(option -> flags.add(about(Kind.MISCONCEPTION, option)));
            }
            if (statistics.difficulty().limits().isAbove(EASY)) {
                flags.add(whole(Kind.TOO_EASY));
            }
        }
        if (statistics.n() >= Gate.NEVER_CHOSEN && item.isChoice()) {
            statistics.wrong().stream()
                    .filter(option -> option.share().value() < NOT_WORKING)
                    .forEach(option -> flags.add(about(Kind.OPTION_NOT_WORKING, option)));
        }
        flags.sort((a, b) -> a.kind().compareTo(b.kind()));
        return List.copyOf(flags);
    }

    private static void byRest(ItemStatistics statistics, Item item, List<Flag> flags) {
        if (isBelowZero(statistics.discrimination())
                || item.isSingle() && keyIsBeaten(statistics)) {
            flags.add(whole(Kind.CHECK_KEY));
        }
        if (item.isChoice()) {
            statistics.wrong().stream()
                    .filter(option -> isAboveZero(option.rest()))
                    .forEach(option -> flags.add(about(Kind.AMBIGUOUS, option)));
        }
        if (isGuessed(statistics, item)) {
            flags.add(whole(Kind.GUESSING));
        }
    }

    /** Whether the best third of the readers choose a wrong option more often than the key. */
    private static boolean keyIsBeaten(ItemStatistics statistics) {
        double key = top(statistics.key());
        return statistics.wrong().stream().anyMatch(option -> top(Optional.of(option)) > key);
    }

    private static double top(Optional<OptionStatistics> option) {
        return option.flatMap(OptionStatistics::topShare).map(Proportion::value).orElse(0.0);
    }

    /** Difficulty may be chance, and the best third do no better than the lowest. */
    private static boolean isGuessed(ItemStatistics statistics, Item item) {
        var thirds = statistics.thirds();
        return item.chance().isPresent()
                && statistics.difficulty().limits().holds(item.chance().get())
                && thirds.size() == 3
                && new Difference(thirds.get(0), thirds.get(2)).isUnclear();
    }

    private static boolean isBelowZero(Optional<Correlation> correlation) {
        return correlation.map(c -> c.limits().isBelow(0)).orElse(false);
    }

    private static boolean isAboveZero(Optional<Correlation> correlation) {
        return correlation.map(c -> c.limits().isAbove(0)).orElse(false);
    }

    private static Flag about(Kind kind, OptionStatistics option) {
        return new Flag(kind, Optional.of(option.option()));
    }

    private static Flag whole(Kind kind) {
        return new Flag(kind, Optional.empty());
    }
}
