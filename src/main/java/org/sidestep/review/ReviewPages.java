package org.sidestep.review;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.sidestep.web.Pages;
import org.sidestep.web.Words;

/** What a reader sees of review: what is due, and what is kept. */
public final class ReviewPages {
    private final Decks decks;
    private final Questions questions;
    private final Pages pages;
    private final ReviewViews views;
    private final ReviewCookie cookie;
    private final Clock clock;

    /**
     * @param secure whether readers reach the site by https
     */
    public ReviewPages(
            Decks decks,
            Questions questions,
            Pages pages,
            Words words,
            Clock clock,
            boolean secure) {
        this.decks = decks;
        this.questions = questions;
        this.pages = pages;
        this.views = new ReviewViews(words, () -> pages.frame().language());
        this.cookie = new ReviewCookie(secure);
        this.clock = clock;
    }

    /** {@code GET /review}: what is due today. */
    public void show(Context ctx) {
        Optional<ReviewKey> key = cookie.key(ctx);
        pages.showFresh(
                ctx,
                key.flatMap(this::deck)
                        .map(deck -> views.of(deck, key.orElseThrow(), today()))
                        .orElseGet(() -> views.unknown(ctx.queryParam("forgotten") != null)));
    }

    /**
     * {@code GET /review/key}: where the key from another device is entered. It changes nothing.
     */
    public void key(Context ctx) {
        pages.showFresh(ctx, views.keyPage());
    }

    /** {@code GET /review/forget}: asks once more. */
    public void forget(Context ctx) {
        Optional<Deck> deck = cookie.key(ctx).flatMap(this::deck);
        if (deck.isEmpty()) {
            ctx.redirect("/review", HttpStatus.SEE_OTHER);
            return;
        }
        pages.showFresh(ctx, views.forget(deck.get().cards().size()));
    }

    /** {@code GET /review/plan}: days to print, for readers who want nothing kept. */
    public void plan(Context ctx) {
        pages.showFresh(ctx, views.plan(today()));
    }

    /** {@code GET /review/plan.ics}: the same days for a calendar. */
    public void planCalendar(Context ctx) {
        download(
                ctx,
                ICalendar.TYPE,
                "plan.ics",
                ICalendar.of(
                        "plan", views.planned(today(), pages.frame().base()), clock.instant()));
    }

    /** {@code GET /review/calendar.ics}: the days on which something is due. */
    public void calendar(Context ctx) {
        var deck = cookie.key(ctx).flatMap(this::deck);
        if (deck.isEmpty()) {
            ctx.redirect("/review", HttpStatus.SEE_OTHER);
            return;
        }
        var events = views.dueDays(deck.get(), today(), pages.frame().base() + "/review");
        download(
                ctx, ICalendar.TYPE, "review.ics", ICalendar.of("review", events, clock.instant()));
    }

    /** {@code GET /review/export.json}: everything that is kept for this reader. */
    public void export(Context ctx) {
        Optional<ReviewKey> key = cookie.key(ctx).filter(decks::exists);
        if (key.isEmpty()) {
            ctx.redirect("/review", HttpStatus.SEE_OTHER);
            return;
        }
        download(
                ctx,
                "application/json;charset=utf-8",
                "review.json",
                DeckJson.of(decks.cards(key.get()), decks.log(key.get())));
    }

    private static void download(Context ctx, String type, String name, String text) {
        ctx.header("Cache-Control", "no-store");
        ctx.header("X-Robots-Tag", "noindex");
        ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        ctx.contentType(type).result(text);
    }

    private Optional<Deck> deck(ReviewKey key) {
        return decks.find(key, questions.versions(), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
