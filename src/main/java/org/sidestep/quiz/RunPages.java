package org.sidestep.quiz;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.sidestep.web.Pages;
import org.sidestep.web.Words;

/**
 * The pages of a run: one question a page, what was answered and why, and at the end the result.
 */
public final class RunPages {
    private final Supplier<Quizzes> quizzes;
    private final Runs runs;
    private final ReadingInRun reading;
    private final Pages pages;
    private final RunViews views;
    private final ResultViews results;
    private final Clock clock;

    public RunPages(
            Supplier<Quizzes> quizzes,
            Runs runs,
            ReadingInRun reading,
            Pages pages,
            Words words,
            Clock clock) {
        this.quizzes = quizzes;
        this.runs = runs;
        this.reading = reading;
        this.pages = pages;
        this.views = new RunViews(words);
        this.results = new ResultViews(words, views);
        this.clock = clock;
    }

    /** {@code GET /runs/{run}}: the question that comes next, or the result. */
    public void show(Context ctx) {
        Run run = find(ctx);
        if (run.next().isPresent()) {
            ctx.redirect(run.url(run.next().get().place()), HttpStatus.SEE_OTHER);
            return;
        }
        var before = run.pretest().flatMap(runs::find);
        pages.showFresh(ctx, results.of(run, before, quizzes.get()));
    }

    /**
     * {@code GET /runs/{run}/reading}: the page that the run began on, with what was answered in
     * its place. The page's own address stays the same for everyone.
     */
    public void reading(Context ctx) {
        Run run = find(ctx);
        var page = reading.of(run);
        if (page.isPresent()) {
            pages.showFresh(ctx, page.get());
        } else {
            ctx.redirect(run.url(1) + "#verdict", HttpStatus.SEE_OTHER);
        }
    }

    /**
     * {@code GET /runs/{run}/questions/{place}}: a question to be answered, or what was answered
     * and why.
     */
    public void question(Context ctx) {
        Run run = find(ctx);
        Run.Asked asked =
                run.at(Run.place(ctx.pathParam("place"))).orElseThrow(NotFoundResponse::new);
        Quizzes all = quizzes.get();
        pages.showFresh(
                ctx,
                asked.answer().isPresent()
                        ? views.feedback(run, asked, all)
                        : views.form(run, asked, all, TimeTaken.begun(clock.instant()), List.of()));
    }

    private Run find(Context ctx) {
        return runs.find(ctx.pathParam("run")).orElseThrow(NotFoundResponse::new);
    }
}
