package org.sidestep.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one reader wants to remember.
 *
 * @param cards those whose questions are still there
 * @param versions what each question measures now
 * @param doneToday how many were asked today
 */
public record Deck(List<Card> cards, Map<String, String> versions, int doneToday) {
    /** So many are enough for one go, and for one day. */
    public static final int ENOUGH = 10;

    /** A question that is no longer there is not asked, and not missed. */
    public Deck {
        cards = cards.stream().filter(card -> versions.containsKey(card.question())).toList();
    }

    /** What to ask on a day: reworded questions, then those that wait longest. */
    List<Card> due(LocalDate today) {
        return cards.stream()
                .filter(card -> isDue(card, today))
                .sorted(
                        Comparator.comparing((Card card) -> !isReworded(card))
                                .thenComparing(Card::due)
                                .thenComparing(Card::question))
                .toList();
    }

    /** How many there are to ask on a day; to put thousands in order takes a while. */
    int numberDue(LocalDate today) {
        return (int) cards.stream().filter(card -> isDue(card, today)).count();
    }

    private boolean isDue(Card card, LocalDate today) {
        return isReworded(card) || !card.due().isAfter(today);
    }

    /** Whether the question measures something else than when it was last asked. */
    boolean isReworded(Card card) {
        return !versions.get(card.question()).equals(card.version());
    }

    long reworded() {
        return cards.stream().filter(this::isReworded).count();
    }

    boolean isEnough() {
        return doneToday >= ENOUGH;
    }

    /** How many are to be asked on each day; what is overdue counts for today. */
    TreeMap<LocalDate, Integer> calendar(LocalDate today) {
        var days = new TreeMap<LocalDate, Integer>();
        for (Card card : cards) {
            boolean now = isReworded(card) || card.due().isBefore(today);
            days.merge(now ? today : card.due(), 1, Integer::sum);
        }
        return days;
    }
}
