package org.sidestep.quiz;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.security.SecureRandom;
import java.util.function.Supplier;
import org.sidestep.content.PageText;
import org.sidestep.web.LiveServer;
import org.sidestep.web.Pages;
import org.sidestep.web.Words;

/** The pages before a quiz begins. */
public final class QuizPages {
    private final Supplier<Quizzes> quizzes;
    private final Pages pages;
    private final Words words;
    private final SecureRandom random;
    private final LiveServer live;

    public QuizPages(
            Supplier<Quizzes> quizzes,
            Pages pages,
            Words words,
            SecureRandom random,
            LiveServer live) {
        this.quizzes = quizzes;
        this.pages = pages;
        this.words = words;
        this.random = random;
        this.live = live;
    }

    public void list(Context ctx) {
        var entries =
                quizzes.get().all().stream()
                        .map(
                                quiz ->
                                        new QuizListView.Entry(
                                                quiz.url(),
                                                quiz.entry().title(),
                                                quiz.entry().summary(),
                                                count(quiz),
                                                quiz.isMixed()))
                        .toList();
        pages.show(
                ctx,
                new QuizListView(
                        words.get("quizzes.title"), words.get("quizzes.description"), entries));
    }

    /** Fresh for each reader, unless the page is to be copied: then no run is proposed. */
    public void show(Context ctx) {
        if (live.isHere()) {
            String before = before(ctx);
            pages.showFresh(ctx, Run.newId(random), run -> view(ctx, run, before));
        } else {
            pages.show(ctx, view(ctx, "", ""));
        }
    }

    private QuizView view(Context ctx, String run, String before) {
        Quizzes all = quizzes.get();
        Quiz quiz = all.find(ctx.pathParam("slug")).orElseThrow(NotFoundResponse::new);
        var text = new PageText(all.surroundings(), quiz.entry().file().path());
        return new QuizView(
                quiz.entry().title(),
                quiz.entry().summary(),
                quiz.url(),
                text.html(quiz.intro()),
                count(quiz),
                quiz.url() + "/runs",
                run,
                before,
                before.isEmpty() ? quiz.pretest().size() : 0,
                quiz.articleUrl());
    }

    private static String before(Context ctx) {
        String before = ctx.queryParam("before");
        return before != null && Run.isId(before) ? before : "";
    }

    private static int count(Quiz quiz) {
        return quiz.isMixed() ? quiz.draw() : quiz.questions().size();
    }
}
