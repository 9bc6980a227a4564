package org.sidestep.quiz;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.util.function.Supplier;
import org.sidestep.web.Pages;
import org.sidestep.web.Words;

/** What a reader sends while taking a quiz: the wish to begin, and answers. */
public final class RunForms {
    private final Supplier<Quizzes> quizzes;
    private final Runs runs;
    private final Pages pages;
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
        this.views = new RunViews(words);
        this.newRuns = newRuns;
        this.answers = new Answers(runs, listener, clock);
    }

    /**
     * {@code POST /quizzes/{slug}/runs}: begins a run; with a question's answer, a run of that
     * question alone.
     */
    public void begin(Context ctx) {
        Quizzes all = quizzes.get();
        Quiz quiz = all.find(ctx.pathParam("slug")).orElseThrow(NotFoundResponse::new);
        var form = posted(ctx);
        if (form.has("question")) {
            Question question =
                    quiz.find(form.first("question")).orElseThrow(NotFoundResponse::new);
            take(ctx, all, newRuns.ofEmbedded(quiz, question, form), 1, form);
            return;
        }
        ctx.redirect(newRuns.ofQuiz(quiz, all, form).url(1), HttpStatus.SEE_OTHER);
    }

    /** {@code POST /runs/{run}/answers}: keeps one answer, then leads to what it was worth. */
    public void answer(Context ctx) {
        Run run = runs.find(ctx.pathParam("run")).orElseThrow(NotFoundResponse::new);
        var form = posted(ctx);
        take(ctx, quizzes.get(), run, Run.place(form.first("place")), form);
    }

    private static Form posted(Context ctx) {
        if (ctx.isMultipart()) {
            throw new HttpResponseException(HttpStatus.UNSUPPORTED_MEDIA_TYPE.getCode(), "");
        }
        return new Form(ctx.formParamMap());
    }

    private void take(Context ctx, Quizzes all, Run run, int place, Form form) {
        Run.Asked asked = run.at(place).orElseThrow(NotFoundResponse::new);
        if (asked.answer().isEmpty()) {
            Entered entered = answers.take(run, asked, all.asShown(asked), form);
            if (entered.response().isEmpty()) {
                pages.showError(
                        ctx,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        views.form(run, asked, all, form, entered.missing()));
                return;
            }
        }
        ctx.redirect(run.url(place) + "#verdict", HttpStatus.SEE_OTHER);
    }
}
