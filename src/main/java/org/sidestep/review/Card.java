package org.sidestep.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A question that a reader wants to remember.
 *
 * @param version names what the question measured when it was last asked
 * @param due the day on which to ask again
 * @param last the day on which it was last asked
 * @param reps how often it was asked
 */
public record Card(
        String question, String version, Memory memory, LocalDate due, LocalDate last, int reps) {
    private static final Scheduler SCHEDULER = Scheduler.standard();

    public Card {
        if (reps < 1 || due.isBefore(last)) {
            throw new IllegalArgumentException(
                    "no card: asked " + reps + " times, last " + last + ", due " + due);
        }
    }

    /** A question that is remembered from today on. */
    static Card begun(Recall recall, LocalDate today) {
        return of(recall, SCHEDULER.first(recall.rating()), today, 1);
    }

    /** The card after another review; a question that measures something else begins anew. */
    Card reviewed(Recall recall, LocalDate today) {
        if (!recall.version().equals(version)) {
            return begun(recall, today);
        }
        long days = Math.max(0, ChronoUnit.DAYS.between(last, today));
        return of(recall, SCHEDULER.next(memory, days, recall.rating()), today, reps + 1);
    }

    private static Card of(Recall recall, Memory memory, LocalDate today, int reps) {
        return new Card(
                recall.question(),
                recall.version(),
                memory,
                today.plusDays(SCHEDULER.interval(memory)),
                today,
                reps);
    }
}
