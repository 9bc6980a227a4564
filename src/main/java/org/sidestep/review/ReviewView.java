package org.sidestep.review;

import java.util.List;
import org.sidestep.web.View;

/**
 * What is due, and what can be done with what is remembered.
 *
 * @param known whether this reader has asked to be reminded
 * @param forgotten whether everything was just deleted
 * @param cards how many questions are remembered
 * @param due how many are to be asked today
 * @param asked how many of these the next review asks
 * @param reworded how many ask something else than when they were learned
 * @param done how many were asked today
 * @param enough whether that is enough for a day
 * @param coming the days on which something is due next
 * @param key the reader's key
 */
record ReviewView(
        String title,
        boolean known,
        boolean forgotten,
        int cards,
        int due,
        int asked,
        long reworded,
        int done,
        boolean enough,
        List<Day> coming,
        String key)
        implements View {
    /** A day and how many questions are due on it. */
    record Day(String date, int count) {}

    ReviewView {
        coming = List.copyOf(coming);
    }

    @Override
    public String template() {
        return "review/review";
    }
}
