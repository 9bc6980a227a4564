package org.sidestep.insight;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.sidestep.web.Pages;
import org.sidestep.web.View;
import org.sidestep.web.Words;

/** Pages that show what was counted, and when; or that it is being counted for the first time. */
final class CountedPages {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm z", Locale.ENGLISH);
    private static final String SECONDS = "5";

    private final Insight insight;
    private final Pages pages;
    private final Words words;

    CountedPages(Insight insight, Pages pages, Words words) {
        this.insight = insight;
        this.pages = pages;
        this.words = words;
    }

    void show(Context ctx, BiFunction<Figures, Basis, View> view) {
        counted(ctx)
                .ifPresent(
                        counted ->
                                pages.showFresh(
                                        ctx, view.apply(counted.figures(), basis(counted))));
    }

    /** What was counted; when that is nothing yet, the page says so. */
    Optional<CountedAnswers.Counted> counted(Context ctx) {
        var counted = insight.counted();
        if (counted.isEmpty()) {
            ctx.header("Retry-After", SECONDS);
            pages.showError(ctx, HttpStatus.SERVICE_UNAVAILABLE, counting(ctx));
        }
        return counted;
    }

    private CountingView counting(Context ctx) {
        String query = Optional.ofNullable(ctx.queryString()).map(q -> "?" + q).orElse("");
        return new CountingView(
                words.get("insight.counting"),
                new Basis(insight.isSimulated(), ""),
                ctx.path() + query);
    }

    private Basis basis(CountedAnswers.Counted counted) {
        String key = counted.again() ? "insight.counted.again" : "insight.counted";
        return new Basis(insight.isSimulated(), words.get(key, time(counted.at())));
    }

    private String time(Instant at) {
        ZonedDateTime local = at.atZone(insight.zone());
        return local.toLocalDate().equals(insight.today())
                ? TIME.format(local)
                : words.get(
                        "insight.counted.day",
                        TIME.format(local),
                        InWords.day(local.toLocalDate()));
    }
}
