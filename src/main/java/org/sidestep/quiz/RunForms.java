package org.sidestep.quiz;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.sidestep.database.DatabaseException;
import org.sidestep.web.Pages;
import org.sidestep.web.View;
import org.sidestep.web.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a reader sends while taking a quiz: the wish to begin, and answers. When the database takes
 * nothing, the page that says so holds all that was sent.
 */
public final class RunForms {
    private static final Logger LOG = LoggerFactory.getLogger(RunForms.class);
    private static final String SECONDS = "5";

    private final Supplier<Quizzes> quizzes;
    private final Runs runs;
    private final Pages pages;
    private final Words words;
    private final RunViews views;
    private final NewRuns newRuns;
    private final Answers answers;

    public RunForms(
            Supplier<Quizzes> quizzes,
            Runs runs,
            NewRuns newRuns,
            AnswerListener listener,
            Pages pages,
            Words words,
            Clock clock) {
        this.quizzes = quizzes;
        this.runs = runs;
        this.pages = pages;
        this.words = words;
        this.views = new RunViews(words);
        this.newRuns = newRuns;
        this.answers = new Answers(runs, listener, clock);
    }

    /**
     * {@code POST /quizzes/{slug}/runs}: begins a run; with a question's answer, a run of that
     * question alone; with {@code pretest}, a run of the questions before reading.
     */
    public void begin(Context ctx) {
        Quizzes all = quizzes.get();
        Quiz quiz = all.find(ctx.pathParam("slug")).orElseThrow(NotFoundResponse::new);
        var form = posted(ctx);
        if (form.has("question")) {
            beginWithAnswer(ctx, all, quiz, form);
            return;
        }
        try {
            Run run =
                    form.has("pretest")
                            ? newRuns.ofPretest(quiz).orElseThrow(NotFoundResponse::new)
                            : newRuns.ofQuiz(quiz, all, form);
            ctx.redirect(run.url(1), HttpStatus.SEE_OTHER);
        } catch (DatabaseException e) {
            failed(ctx, trouble(ctx, form), e);
        }
    }

    private void beginWithAnswer(Context ctx, Quizzes all, Quiz quiz, Form form) {
        Question question = quiz.find(form.first("question")).orElseThrow(NotFoundResponse::new);
        var missing = Answers.read(question, form).missing();
        if (!missing.isEmpty()) {
            pages.showError(
                    ctx,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    views.embedded(quiz, question, all, form, missing));
            return;
        }
        try {
            Run run = newRuns.ofEmbedded(quiz, question, form);
            take(ctx, all, run, run.asking(question.id()).orElseThrow(), form);
        } catch (DatabaseException e) {
            failed(ctx, views.embedded(quiz, question, all, form, List.of()).afterFailure(), e);
        }
    }

    /** {@code POST /runs/{run}/answers}: keeps one answer, then leads to what it was worth. */
    public void answer(Context ctx) {
        var form = posted(ctx);
        Run run;
        try {
            run = runs.find(ctx.pathParam("run")).orElseThrow(NotFoundResponse::new);
        } catch (DatabaseException e) {
            failed(ctx, trouble(ctx, form), e);
            return;
        }
        take(
                ctx,
                quizzes.get(),
                run,
                run.at(Run.place(form.first("place"))).orElseThrow(NotFoundResponse::new),
                form);
    }

    private static Form posted(Context ctx) {
        if (ctx.isMultipart()) {
            throw new HttpResponseException(HttpStatus.UNSUPPORTED_MEDIA_TYPE.getCode(), "");
        }
        return new Form(ctx.formParamMap());
    }

    private void take(Context ctx, Quizzes all, Run run, Run.Asked asked, Form form) {
        if (asked.answer().isEmpty()) {
            try {
                Entered entered = answers.take(run, asked, all.asShown(asked), form);
                if (entered.response().isEmpty()) {
                    pages.showError(
                            ctx,
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            views.form(run, asked, all, form, entered.missing()));
                    return;
                }
            } catch (DatabaseException e) {
                failed(ctx, views.form(run, asked, all, form, List.of()).afterFailure(), e);
                return;
            }
        }
        ctx.redirect(run.answerUrl(asked), HttpStatus.SEE_OTHER);
    }

    private void failed(Context ctx, View page, DatabaseException e) {
        boolean told =
                e instanceof DatabaseException.Busy || e instanceof DatabaseException.Failing;
        if (!told) {
            LOG.error("taking a quiz failed", e);
        }
        ctx.header("Retry-After", SECONDS);
        pages.showError(ctx, HttpStatus.SERVICE_UNAVAILABLE, page);
    }

    private Trouble trouble(Context ctx, Form form) {
        return new Trouble(words.get("trouble.title"), ctx.path(), form.fields());
    }
}
