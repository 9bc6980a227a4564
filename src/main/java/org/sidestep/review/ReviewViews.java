package org.sidestep.review;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.sidestep.web.Words;

/** What the pages of review show. */
final class ReviewViews {
    /**
     * The days after reading that a plan without any cookie names: three times as long each time.
     */
    static final List<Integer> PLAN = List.of(2, 7, 21, 60);

    private static final int COMING = 7;
    private static final int LONGEST = 300;

    private final Words words;
    private final Supplier<Locale> language;

    /**
     * @param language in which days are written
     */
    ReviewViews(Words words, Supplier<Locale> language) {
        this.words = words;
        this.language = language;
    }

    ReviewView unknown(boolean forgotten) {
        return new ReviewView(
                words.get("review.title"), false, forgotten, 0, 0, 0, 0, 0, false, List.of(), "");
    }

    ReviewView of(Deck deck, ReviewKey key, LocalDate today) {
        int due = deck.numberDue(today);
        var coming =
                deck.calendar(today).tailMap(today, false).entrySet().stream()
                        .limit(COMING)
                        .map(day -> new ReviewView.Day(date(day.getKey()), day.getValue()))
                        .toList();
        return new ReviewView(
                words.get("review.title"),
                true,
                false,
                deck.cards().size(),
                due,
                Math.min(due, Deck.ENOUGH),
                deck.reworded(),
                deck.doneToday(),
                deck.isEnough(),
                coming,
                key.text());
    }

    ReviewKeyView keyPage() {
        return new ReviewKeyView(words.get("review.key.title"), false, "");
    }

    ReviewKeyView keyPage(String wrong) {
        String shown = wrong.substring(0, Math.min(wrong.length(), LONGEST));
        return new ReviewKeyView(words.get("review.key.title"), true, shown);
    }

    ReviewForgetView forget(int cards) {
        return new ReviewForgetView(words.get("review.forget.title"), cards);
    }

    ReviewPlanView plan(LocalDate today) {
        return new ReviewPlanView(
                words.get("review.plan.title"),
                date(today),
                PLAN.stream().map(days -> date(today.plusDays(days))).toList());
    }

    /** The days of the plan, for a calendar. */
    List<ICalendar.Event> planned(LocalDate today, String address) {
        return PLAN.stream()
                .map(days -> event(today.plusDays(days), words.get("review.plan.event"), address))
                .toList();
    }

    /** The days on which something is due, for a calendar. */
    List<ICalendar.Event> dueDays(Deck deck, LocalDate today, String address) {
        return deck.calendar(today).entrySet().stream()
                .map(day -> event(day.getKey(), words.get("review.event", day.getValue()), address))
                .toList();
    }

    private static ICalendar.Event event(LocalDate day, String summary, String address) {
        return new ICalendar.Event(day, summary, address);
    }

    private String date(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", language.get()));
    }
}
