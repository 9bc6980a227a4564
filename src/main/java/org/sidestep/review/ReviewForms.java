package org.sidestep.review;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sidestep.web.Pages;
import org.sidestep.web.Words;

/** What a reader asks of review: to remember, to ask again, to forget. */
public final class ReviewForms {
    private final Decks decks;
    private final Questions questions;
    private final Pages pages;
    private final ReviewViews views;
    private final ReviewCookie cookie;
    private final Clock clock;
    private final SecureRandom random;

    /**
     * @param secure whether readers reach the site by https
     */
    public ReviewForms(
            Decks decks,
            Questions questions,
            Pages pages,
            Words words,
            Clock clock,
            SecureRandom random,
            boolean secure) {
        this.decks = decks;
        this.questions = questions;
        this.pages = pages;
        this.views = new ReviewViews(words, () -> pages.frame().language());
        this.cookie = new ReviewCookie(secure);
        this.clock = clock;
        this.random = random;
    }

    /**
     * {@code POST /review/cards}: remembers the answered questions of a run. Only now does a reader
     * who has no key get one.
     */
    public void remember(Context ctx) {
        String run = ctx.formParamAsClass("run", String.class).getOrDefault("");
        List<Recall> recalls = questions.recalls(run).orElseThrow(NotFoundResponse::new);
        if (!recalls.isEmpty()) {
            ReviewKey key = known(ctx).orElseGet(() -> ReviewKey.fresh(random));
            decks.begin(key, today());
            decks.remember(key, run, recalls, today());
            cookie.set(ctx, key);
        }
        toReview(ctx);
    }

    /** {@code POST /review/runs}: asks what is due, ten questions at most, mixed. */
    public void begin(Context ctx) {
        Optional<ReviewKey> key = known(ctx);
        Optional<Questions.Begun> begun = key.map(this::due).flatMap(questions::begin);
        if (begun.isEmpty()) {
            toReview(ctx);
            return;
        }
        decks.bind(key.get(), begun.get().run());
        cookie.set(ctx, key.get());
        ctx.redirect(begun.get().address(), HttpStatus.SEE_OTHER);
    }

    private List<String> due(ReviewKey key) {
        var due =
                decks.find(key, questions.versions(), today()).stream()
                        .flatMap(deck -> deck.due(today()).stream())
                        .limit(Deck.ENOUGH)
                        .map(Card::question)
                        .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(due, random);
        return due;
    }

    /** {@code POST /review/key}: brings a key from another device to this one. */
    public void open(Context ctx) {
        String sent = Objects.requireNonNullElse(ctx.formParam("key"), "");
        Optional<ReviewKey> key = ReviewKey.read(sent).filter(decks::exists);
        if (key.isEmpty()) {
            pages.showError(ctx, HttpStatus.UNPROCESSABLE_CONTENT, views.keyPage(sent));
            return;
        }
        cookie.set(ctx, key.get());
        toReview(ctx);
    }

    /** {@code POST /review/forget}: deletes everything, and the cookie. */
    public void forget(Context ctx) {
        cookie.key(ctx).ifPresent(decks::forget);
        cookie.remove(ctx);
        ctx.redirect("/review?forgotten", HttpStatus.SEE_OTHER);
    }

    private Optional<ReviewKey> known(Context ctx) {
        return cookie.key(ctx).filter(decks::exists);
    }

    private static void toReview(Context ctx) {
        ctx.redirect("/review", HttpStatus.SEE_OTHER);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
